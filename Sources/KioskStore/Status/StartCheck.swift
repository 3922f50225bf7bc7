import GRDB
import IkrarLedger

/// What is looked at before the first record is signed.
enum StartCheck {
    /// Records at the end of the current chain that are read and verified: under a tenth of a second of signatures, and more
    /// than any crash could touch. All records are for ``KioskStore/verify(progress:)``.
    static let tailRecords: UInt64 = 1000

    /// Why the store must not sign; `nil` when nothing speaks against it. Pages were checked when the database was opened.
    static func refusal(mark: HighWaterMark.Value, _ db: Database) throws -> KioskStoreError? {
        let signer = try SignerRow.current(db)
        let end = try signer.nextSeq(db)
        if signer.hqNextSeq > end {
            return .storeBehindMark(signer: signer.name, markSeq: signer.hqNextSeq, storeSeq: end)
        }
        if let behind = try behindMark(mark, db) { return behind }
        let start = end - min(end, tailRecords)
        var verifier = try ChainVerifier(signer: signer, from: start, db)
        try verifier.run(db)
        guard verifier.problems.isEmpty else {
            return .damaged(verifier.problems.prefix(3).map(\.description))
        }
        return nil
    }

    /// Why the mark speaks against the store; `nil` when it does not.
    static func behindMark(_ mark: HighWaterMark.Value, _ db: Database) throws -> KioskStoreError? {
        guard let marked = try SignerRow.all(db).first(where: { $0.name == mark.signer }) else {
            return .storeBehindMark(signer: mark.signer, markSeq: mark.nextSeq, storeSeq: 0)
        }
        let markedEnd = try marked.nextSeq(db)
        guard markedEnd >= mark.nextSeq else {
            // An older signer's missing tail was answered for when the newer one was made.
            return marked.isCurrent
                ? .storeBehindMark(signer: mark.signer, markSeq: mark.nextSeq, storeSeq: markedEnd) : nil
        }
        let head = try ChainHead.ofChain(marked.key, before: mark.nextSeq, db)
        guard head.leaf == mark.leaf else {
            return .damaged([
                "record \(mark.nextSeq) of \(mark.signer) is not the one that was signed: the store was restored and "
                    + "signed on"
            ])
        }
        return nil
    }
}
