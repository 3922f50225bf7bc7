import GRDB
import IkrarLedger

/// What HQ's answers change, inside a write transaction.
enum OutboxWriter {
    /// Moves the cursor over every record before `seq` that HQ has or that is parked; it stops at one that is neither.
    static func advance(_ signer: SignerRow, upTo seq: UInt64, _ db: Database) throws {
        let start = Schema.noteID(signer: signer.key, seq: signer.sentUntil)
        let end = Schema.noteID(signer: signer.key, seq: seq)
        var cursor = start
        while cursor < end, let next = try behind(cursor, of: signer, db) { cursor = next }
        guard cursor > start else { return }
        try db.cachedStatement(sql: "UPDATE signer SET sent_until = ? WHERE key = ?")
            .execute(arguments: [Int64(Schema.seq(noteID: min(cursor, end))), signer.key])
    }

    /// The id behind the run of `note`, or behind `note` itself when it is parked; `nil` when it is neither sent nor parked.
    private static func behind(_ note: Int64, of signer: SignerRow, _ db: Database) throws -> Int64? {
        let run = try Int64.fetchOne(
            db.cachedStatement(
                sql: "SELECT note + count FROM receipt WHERE note BETWEEN ? AND ? ORDER BY note DESC LIMIT 1"
            ),
            arguments: [Schema.noteIDs(signer: signer.key).lowerBound, note]
        )
        if let run, run > note { return run }
        let isParked = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM dead_letter WHERE note = ?)"),
            arguments: [note]
        )
        return isParked == true ? note + 1 : nil
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
