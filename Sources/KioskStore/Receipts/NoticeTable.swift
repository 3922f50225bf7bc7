import GRDB
import IkrarLedger

/// What a notice of HQ changes in the store, inside a transaction. Its receipt has been verified.
enum NoticeTable {
    /// Acts on a notice and keeps its receipt. `checkpoint` is the one verified now; whether an opening was destroyed.
    static func act(
        on notice: RecordReceipt,
        enrolment: Enrolment,
        checkpoint: SignedCheckpoint,
        at time: Int64,
        _ db: Database
    ) throws -> Bool {
        switch notice.note.record.body {
        case .rotate(let body):
            // A kiosk that was enrolled with the new key, or knows another, has nothing to learn from it.
            guard body.old.text.utf8.elementsEqual(enrolment.logKey.utf8) else { return false }
            try db.execute(
                sql: "INSERT INTO log_key_rotation (old_key, new_key, receipt, time) VALUES (?, ?, ?, ?)",
                arguments: [body.old.text, body.new.text, notice.bytes.data, time]
            )
            try db.execute(sql: "UPDATE enrolment SET log_key = ?", arguments: [body.new.text])
            // What was verified under the old key goes on under the new one: both have signed this checkpoint.
            _ = try ReceiptTable.insertCheckpoint(checkpoint, logKey: body.new.text, at: time, db)
            return false
        case .erase(let body):
            return try erase(body.leaf, notice, at: time, db)
        default:
            // Of a newer HQ; nothing is asked of this release.
            return false
        }
    }

    /// Notes that everything below `index` in HQ's log was acted on.
    static func advance(to index: UInt64, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE enrolment SET noticed = max(noticed, ?)",
            arguments: [Int64(clamping: index)]
        )
    }

    private static func erase(_ leaf: Hash32, _ notice: RecordReceipt, at time: Int64, _ db: Database) throws -> Bool {
        let note = try Int64.fetchOne(db, sql: "SELECT id FROM note WHERE leaf = ?", arguments: [leaf.data])
        // A record of a store that was replaced since.
        guard let note else { return false }
        // What is deleted from here on becomes zeros in its page, and not only free.
        _ = try Int.fetchOne(db, sql: "PRAGMA secure_delete = ON")
        try db.execute(
            sql: "INSERT INTO erasure (note, receipt, time) VALUES (?, ?, ?) ON CONFLICT (note) DO NOTHING",
            arguments: [note, notice.bytes.data, time]
        )
        try db.execute(sql: "DELETE FROM opening WHERE note = ?", arguments: [note])
        return db.changesCount > 0
    }
}
