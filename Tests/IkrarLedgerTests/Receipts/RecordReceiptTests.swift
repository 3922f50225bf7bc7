import Testing

@testable import IkrarLedger

@Suite struct RecordReceiptTests {
    private static let origin = "hq.example"
    private let logKey: SignerKey
    private let opening: [UInt8]
    private let note: SignedRecord

    init() throws {
        logKey = try SignerKey.generate(name: Self.origin)
        opening = try Opening.unmatched(UnmatchedOpening(salt: [UInt8](repeating: 7, count: 32), input: "123"))
            .encoded()
        let kiosk = try SignerKey.generate(name: "hq.example/k/99-001/1")
        let record = Record(
            header: RecordHeader(
                by: kiosk.name,
                after: .start,
                time: try RecordTime(parsing: "2026-09-17T07:31:04+07:00")
            ),
            body: .unmatched(
                UnmatchedBody(
                    clock: ClockEvidence(
                        bootID: "0123456789abcdef0123456789abcdef",
                        monotonicMilliseconds: 1,
                        isSynced: true,
                        offsetSeconds: nil
                    ),
                    operator: .sha256([1]),
                    ceremony: "c",
                    subject: .sha256(opening),
                    reason: "not_on_roster",
                    method: "scan"
                )
            )
        )
        note = try SignedRecord(signing: record, with: kiosk)
    }

    private func proof(of leaf: Hash32, by key: SignerKey) throws -> LogProof {
        let leaves = (0..<9).map { Hash32.sha256([$0]) } + [leaf]
        let checkpoint = try Checkpoint(
            origin: Self.origin,
            tree: TreeHead(size: 10, root: MerkleTree.root(of: leaves))
        )
        return try LogProof(
            index: 9,
            inclusion: MerkleTree.inclusionProof(of: 9, in: leaves) ?? [],
            checkpoint: try SignedCheckpoint(signing: checkpoint, with: key)
        )
    }

    @Test func `writes and reads the same bytes, and verifies`() throws {
        let receipt = try RecordReceipt(note: note, opening: opening, proof: try proof(of: note.leaf, by: logKey))
        #expect(String(decoding: receipt.bytes.prefix(29), as: UTF8.self) == "ikrar/receipt/v1\nlogged\nnote ")
        let again = try RecordReceipt(parsing: receipt.bytes)
        #expect(again == receipt)
        try again.verify(by: logKey.verifierKey, origin: Self.origin)
    }

    @Test func `without proof it says so, and proves nothing`() throws {
        let receipt = try RecordReceipt(note: note, opening: nil, proof: nil)
        #expect(receipt.bytes.starts(with: Array("ikrar/receipt/v1\nunlogged\nnote ".utf8)))
        #expect(try RecordReceipt(parsing: receipt.bytes) == receipt)
        #expect(throws: ReceiptError.withoutProof) {
            try receipt.verify(by: logKey.verifierKey, origin: Self.origin)
        }
    }

    @Test func `refuses a foreign key, another origin, and a proof of another record`() throws {
        let foreign = try SignerKey.generate(name: Self.origin)
        let receipt = try RecordReceipt(note: note, opening: opening, proof: try proof(of: note.leaf, by: logKey))
        #expect(throws: ReceiptError.self) { try receipt.verify(by: foreign.verifierKey, origin: Self.origin) }
        #expect(throws: ReceiptError.self) { try receipt.verify(by: logKey.verifierKey, origin: "other.example") }
        let other = try RecordReceipt(note: note, opening: opening, proof: try proof(of: .emptyTree, by: logKey))
        #expect(throws: ReceiptError.self) { try other.verify(by: logKey.verifierKey, origin: Self.origin) }
    }

    @Test func `refuses an opening that is not the note's, and every other spelling`() throws {
        #expect(throws: LedgerError.self) { try RecordReceipt(note: note, opening: [1], proof: nil) }
        let bytes = try RecordReceipt(note: note, opening: opening, proof: try proof(of: note.leaf, by: logKey)).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        for (old, new) in [
            ("receipt/v1", "receipt/v2"), ("\nlogged\n", "\nunlogged\n"), ("\nnote ", "\nnote 0"),
            ("note ", "opening "), ("proof ", "extra "), ("\nlogged\n", "\nlogged\n\n"),
        ] {
            let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
            #expect(throws: LedgerError.self) { try RecordReceipt(parsing: changed) }
        }
        for cut in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: LedgerError.self) { try RecordReceipt(parsing: Array(bytes[..<cut])) }
        }
        #expect(throws: LedgerError.self) { try RecordReceipt(parsing: bytes + [0x0A]) }
    }
}
