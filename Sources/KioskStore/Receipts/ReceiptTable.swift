import Foundation
import GRDB
import IkrarLedger

/// Checkpoints and receipts, inside a transaction.
enum ReceiptTable {
    /// The newest verified checkpoint of the log with this key.
    static func newestCheckpoint(logKey: String, _ db: Database) throws -> SignedCheckpoint? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT bytes FROM checkpoint WHERE log_key = ? ORDER BY size DESC LIMIT 1"
            ),
            arguments: [logKey]
        )
        guard let row else { return nil }
        return try checkpoint(try row.bytes(0))
    }

    /// The verified checkpoint of this size, of the log with this key.
    static func checkpoint(size: UInt64, logKey: String, _ db: Database) throws -> SignedCheckpoint? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT bytes FROM checkpoint WHERE log_key = ? AND size = ?",
            arguments: [logKey, Int64(clamping: size)]
        )
        return try row.map { try checkpoint(try $0.bytes(0)) }
    }

    /// Keeps a verified checkpoint; returns its key. One of the same size is the same tree, and stays.
    static func insertCheckpoint(_ checkpoint: SignedCheckpoint, logKey: String, at time: Int64, _ db: Database) throws
        -> Int64
    {
        let size = Int64(checkpoint.checkpoint.tree.size)
        try db.cachedStatement(
            sql: """
                INSERT INTO checkpoint (log_key, size, bytes, verified_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (log_key, size) DO NOTHING
                """
        ).execute(arguments: [logKey, size, checkpoint.bytes.data, time])
        let key = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT key FROM checkpoint WHERE log_key = ? AND size = ?"),
            arguments: [logKey, size]
        )
        guard let key else { throw KioskStoreError.damaged(["a checkpoint is missing"]) }
        return key
    }

    /// Keeps the proof of a run, which ends before the seq `end`; refuses leaves that are not the store's own.
    static func insertReceipt(
        _ run: ProvenRun,
        of signer: SignerRow,
        end: UInt64,
        checkpoint: Int64,
        _ db: Database
    ) throws {
        let mismatch = KioskStoreError.receiptMismatch(signer: signer.name, seq: run.seq)
        guard !run.leaves.isEmpty, run.seq < end, UInt64(run.leaves.count) <= end - run.seq,
            let index = Int64(exactly: run.proof.index)
        else { throw mismatch }
        let first = Schema.noteID(signer: signer.key, seq: run.seq)
        let last = Schema.noteID(signer: signer.key, seq: run.endSeq - 1)
        guard try leaves(from: first, to: last, db) == run.leaves else { throw mismatch }
        try db.cachedStatement(
            sql: """
                INSERT INTO receipt (note, count, hq_index, checkpoint, first_path, last_path) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (note) DO UPDATE SET count = excluded.count, hq_index = excluded.hq_index,
                    checkpoint = excluded.checkpoint, first_path = excluded.first_path, last_path = excluded.last_path
                    WHERE excluded.count >= count
                """
        ).execute(arguments: [
            first, Int64(run.leaves.count), index, checkpoint, path(run.proof.firstPath), path(run.proof.lastPath),
        ])
        try db.cachedStatement(sql: "DELETE FROM dead_letter WHERE note BETWEEN ? AND ?")
            .execute(arguments: [first, last])
    }

    /// The receipt that proves the record with this note id; `nil` before there is one.
    static func proof(of note: Int64, _ db: Database) throws -> LogProof? {
        let signer = note >> Schema.seqBits
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT r.note, r.count, r.hq_index, r.first_path, r.last_path, c.bytes
                    FROM receipt r JOIN checkpoint c ON c.key = r.checkpoint
                    WHERE r.note BETWEEN ? AND ? AND r.note + r.count > ? ORDER BY r.note DESC LIMIT 1
                    """
            ),
            arguments: [Schema.noteIDs(signer: signer).lowerBound, note, note]
        )
        guard let row else { return nil }
        let (first, count, index): (Int64, Int64, Int64) = (row[0], row[1], row[2])
        let signed = try checkpoint(try row.bytes(5))
        let run = RunProof(
            index: UInt64(index),
            size: signed.checkpoint.tree.size,
            firstPath: try hashes(try row.bytes(3)),
            lastPath: try hashes(try row.bytes(4))
        )
        let leaves = try leaves(from: first, to: first + count - 1, db)
        let place = UInt64(index) + UInt64(note - first)
        do {
            try run.verify(leaves, root: signed.checkpoint.tree.root)
            return try LogProof(
                index: place,
                inclusion: try run.inclusionProof(of: place, leaves: leaves),
                checkpoint: signed
            )
        } catch {
            throw KioskStoreError.damaged([
                "the receipt of record \(Schema.seq(noteID: first)) proves nothing: \(error)"
            ])
        }
    }

    /// How receipts stand.
    static func status(logKey: String?, _ db: Database) throws -> ReceiptStatus {
        ReceiptStatus(
            verified: try logKey.flatMap { try newestCheckpoint(logKey: $0, db) }?.checkpoint.tree,
            alarms: try AlarmTable.openCount(db),
            lastAlarm: try AlarmTable.newestOpen(db)
        )
    }

    /// The leaf hashes of the notes with these ids.
    static func leaves(from first: Int64, to last: Int64, _ db: Database) throws -> [Hash32] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT leaf FROM note WHERE id BETWEEN ? AND ? ORDER BY id"),
            arguments: [first, last]
        )
        var leaves: [Hash32] = []
        while let row = try rows.next() { leaves.append(try row.hash(0)) }
        return leaves
    }

    private static func checkpoint(_ bytes: [UInt8]) throws -> SignedCheckpoint {
        do {
            return try SignedCheckpoint(parsing: bytes)
        } catch {
            throw KioskStoreError.damaged(["a kept checkpoint does not read: \(error)"])
        }
    }

    private static func path(_ hashes: [Hash32]) -> Data {
        Data(hashes.flatMap(\.bytes))
    }

    /// The hashes of a stored path.
    static func hashes(_ bytes: [UInt8]) throws -> [Hash32] {
        try stride(from: 0, to: bytes.count, by: Hash32.byteCount).map { start in
            guard let hash = Hash32(bytes: Array(bytes[start...].prefix(Hash32.byteCount))) else {
                throw KioskStoreError.damaged(["a receipt's path is cut off"])
            }
            return hash
        }
    }
}
