import DurableSQLite
import Foundation
import GRDB
package import IkrarLedger

extension KioskStore {
    /// The newest checkpoint of the enrolled HQ's log that was verified; `nil` before the first.
    package func verifiedCheckpoint() async throws(KioskStoreError) -> SignedCheckpoint? {
        try await core().read { db in
            guard let enrolment = try Enrolment.stored(db) else { return nil }
            return try ReceiptTable.newestCheckpoint(logKey: enrolment.logKey, db)
        }
    }

    /// The root of the tree of `size` entries, if a checkpoint of that size was verified.
    package func verifiedRoot(size: UInt64) async throws(KioskStoreError) -> Hash32? {
        try await core().read { db in
            guard let enrolment = try Enrolment.stored(db) else { return nil }
            return try ReceiptTable.checkpoint(size: size, logKey: enrolment.logKey, db)?.checkpoint.tree.root
        }
    }

    /// Keeps a checkpoint of the enrolled HQ's log, and the proofs that these records are in it. The caller has verified
    /// all of it, the checkpoint as a continuation of ``verifiedCheckpoint()``. From then on the records count as at
    /// HQ, and new records say that they have seen this checkpoint.
    ///
    /// Returns `false`, and keeps nothing, when another checkpoint was verified meanwhile: the proof has to be made anew
    /// from that one. Throws ``KioskStoreError/receiptMismatch(signer:seq:)``, and keeps nothing, when a leaf hash is not ours.
    ///
    /// - Parameters:
    ///   - verified: The tree that the checkpoint was proven to continue; `nil` when none was verified before.
    ///   - nextSeq: The seq HQ expects next. Parked records before it count as announced; one beyond our chain's end makes
    ///     the store refuse to sign, as ``reportHQAhead(signer:nextSeq:)`` does.
    ///   - notices: Receipts, verified with this checkpoint, of records of HQ that ask something of the kiosk: a new log key
    ///     becomes the enrolment's, an opening that HQ erased is destroyed here, in the database and its journal.
    ///   - time: When it was verified, in Unix seconds by this machine's clock; openings age from then on.
    package func acceptReceipt(
        signer: String,
        _ runs: [ProvenRun],
        checkpoint: SignedCheckpoint,
        continuing verified: TreeHead?,
        nextSeq: UInt64,
        notices: [RecordReceipt] = [],
        time: Int64
    ) async throws(KioskStoreError) -> Bool {
        let (isKept, outrun, hasErased) = try await core().commits.write {
            db,
            state -> (Bool, KioskStoreError?, Bool) in
            guard let enrolment = try Enrolment.stored(db) else { throw KioskStoreError.notEnrolled }
            let newest = try ReceiptTable.newestCheckpoint(logKey: enrolment.logKey, db)?.checkpoint.tree
            guard newest == verified else { return (false, nil, false) }
            let key = try ReceiptTable.insertCheckpoint(checkpoint, logKey: enrolment.logKey, at: time, db)
            state.see(checkpoint.checkpoint.tree)
            let signer = try SignerRow.named(signer, db)
            let end = try signer.nextSeq(db)
            for run in runs {
                try ReceiptTable.insertReceipt(run, of: signer, end: end, checkpoint: key, db)
            }
            let sent = runs.reduce(max(signer.sentUntil, min(nextSeq, end))) { max($0, $1.endSeq) }
            try OutboxWriter.advance(signer, upTo: sent, db)
            var hasErased = false
            for notice in notices {
                let erased = try NoticeTable.act(
                    on: notice,
                    enrolment: enrolment,
                    checkpoint: checkpoint,
                    at: time,
                    db
                )
                hasErased = erased || hasErased
            }
            if let last = notices.last?.proof?.index { try NoticeTable.advance(to: last + 1, db) }
            let outrun = nextSeq > end ? try OutboxWriter.noteHQAhead(signer, nextSeq: nextSeq, end: end, db) : nil
            return (true, outrun, hasErased)
        }
        if let outrun { try core().commits.refuse(outrun) }
        if hasErased { try truncateJournal() }
        return isKept
    }

    /// Cuts off what the journal still holds of a destroyed opening. Where a reader is in the way, it goes with the next
    /// checkpoint.
    private func truncateJournal() throws(KioskStoreError) {
        do {
            _ = try core().database.truncateJournal()
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
    }

    /// What an officer can hand out about the record with this leaf hash: its note, its subject's opening if it is still
    /// here, and the proof that HQ's log holds it, once there is one. The proof is complete: it needs no network.
    package func receipt(leaf: Hash32) async throws(KioskStoreError) -> RecordReceipt {
        try await core().read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT n.id, n.bytes, o.bytes FROM note n LEFT JOIN opening o ON o.note = n.id WHERE n.leaf = ?
                    """,
                arguments: [leaf.data]
            )
            guard let row else { throw KioskStoreError.unknownRecord }
            let opening = try row.bytes(2)
            do {
                return try RecordReceipt(
                    note: try SignedRecord(parsing: try row.bytes(1)),
                    opening: opening.isEmpty ? nil : opening,
                    proof: try ReceiptTable.proof(of: row[0], db)
                )
            } catch let error as LedgerError {
                throw KioskStoreError.damaged(["the record with leaf \(leaf) does not read: \(error)"])
            }
        }
    }

    /// Removes the openings of subjects whose records were proven to be in HQ's log before `time` (Unix seconds), at
    /// most `limit` of them; HQ has them. Returns how many were removed.
    package func removeOpenings(provenBefore time: Int64, limit: Int) async throws(KioskStoreError) -> Int {
        try await core().commits.write { db, _ in
            let statement = try db.cachedStatement(
                sql: """
                    DELETE FROM opening WHERE note IN (
                        SELECT o.note FROM checkpoint c JOIN receipt r ON r.checkpoint = c.key
                            JOIN opening o ON o.note BETWEEN r.note AND r.note + r.count - 1
                        WHERE c.verified_at < ? LIMIT ?)
                    """
            )
            try statement.execute(arguments: [time, limit])
            return db.changesCount
        }
    }
}

extension LedgerState {
    /// From now on records say that they have seen what was verified of the enrolled HQ's log.
    mutating func seeVerified(_ db: Database) throws {
        guard let enrolment = try Enrolment.stored(db) else { return }
        if let newest = try ReceiptTable.newestCheckpoint(logKey: enrolment.logKey, db) {
            see(newest.checkpoint.tree)
        }
    }

    /// From now on records say that they have seen this tree; never a smaller one than before.
    mutating func see(_ tree: TreeHead) {
        guard tree.size > head.seen.size else { return }
        head = ChainHead(nextSeq: head.nextSeq, leaf: head.leaf, seen: tree)
    }
}
