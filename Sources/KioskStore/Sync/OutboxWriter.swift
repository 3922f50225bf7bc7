import GRDB
import IkrarLedger

/// What HQ's answers change, inside a write transaction.
enum OutboxWriter {
    /// Keeps HQ's confirmation of one record.
    static func insertReceipt(_ record: StoredRecord, of signer: SignerRow, _ db: Database) throws {
        let note = Schema.noteID(signer: signer.key, seq: record.seq)
        let leaf = try db.cachedStatement(sql: "SELECT leaf FROM note WHERE id = ?")
        guard let row = try Row.fetchOne(leaf, arguments: [note]), try row.hash("leaf") == record.leaf else {
            throw KioskStoreError.receiptMismatch(signer: signer.name, seq: record.seq)
        }
        guard let index = Int64(exactly: record.index) else {
            throw KioskStoreError.receiptMismatch(signer: signer.name, seq: record.seq)
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO receipt (note, hq_index) VALUES (?, ?)
                ON CONFLICT (note) DO UPDATE SET hq_index = excluded.hq_index
                """
        ).execute(arguments: [note, index])
        try db.cachedStatement(sql: "DELETE FROM dead_letter WHERE note = ?").execute(arguments: [note])
    }

    /// Moves the cursor over every record before `seq` that HQ has or that is parked; it stops at one that is neither.
    static func advance(_ signer: SignerRow, upTo seq: UInt64, _ db: Database) throws {
        let start = Schema.noteID(signer: signer.key, seq: signer.sentUntil)
        let end = Schema.noteID(signer: signer.key, seq: seq)
        guard start < end else { return }
        let firstUnsent = try Int64.fetchOne(
            db,
            sql: """
                SELECT n.id FROM note n LEFT JOIN receipt r ON r.note = n.id LEFT JOIN dead_letter d ON d.note = n.id
                WHERE n.id >= ? AND n.id < ? AND r.note IS NULL AND d.note IS NULL ORDER BY n.id LIMIT 1
                """,
            arguments: [start, end]
        )
        try db.execute(
            sql: "UPDATE signer SET sent_until = ? WHERE key = ?",
            arguments: [Int64(Schema.seq(noteID: firstUnsent ?? end)), signer.key]
        )
    }

    /// Keeps that HQ knows more of this chain; returns why the store must refuse to sign when it is the current one.
    static func noteHQAhead(
        _ signer: SignerRow,
        nextSeq: UInt64,
        end: UInt64,
        _ db: Database
    ) throws -> KioskStoreError? {
        try db.execute(
            sql: "UPDATE signer SET hq_next_seq = max(hq_next_seq, ?) WHERE key = ?",
            arguments: [Int64(clamping: nextSeq), signer.key]
        )
        return signer.isCurrent ? .storeBehindMark(signer: signer.name, markSeq: nextSeq, storeSeq: end) : nil
    }
}
