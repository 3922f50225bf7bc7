import GRDB
import IkrarLedger

/// Appends to the log inside a transaction. The only code that inserts into `log` and `entry`.
struct LogWriter {
    private let insertLog: Statement
    private let insertEntry: Statement
    /// When HQ received what is appended, in Unix seconds.
    let receivedAt: Int64
    /// The index of the next entry.
    private(set) var nextIndex: Int64

    /// A writer at the log's end.
    init(_ database: Database, receivedAt: Int64) throws {
        self.receivedAt = receivedAt
        insertLog = try database.cachedStatement(
            sql: "INSERT INTO log (log_index, signer_id, seq, received_at, note) VALUES (?, ?, ?, ?, ?)"
        )
        insertEntry = try database.cachedStatement(
            sql: "INSERT INTO entry (signer_id, seq, leaf, log_index) VALUES (?, ?, ?, ?)"
        )
        nextIndex = try Int64.fetchOne(database, sql: "SELECT ifnull(max(log_index) + 1, 0) FROM log") ?? 0
    }

    /// Appends one note; returns its index.
    mutating func append(_ record: SignedRecord, signer: Int64) throws -> Int64 {
        let index = nextIndex
        let seq = Int64(record.record.header.seq)
        try insertLog.execute(arguments: [index, signer, seq, receivedAt, record.note.blob])
        try insertEntry.execute(arguments: [signer, seq, record.leaf.blob, index])
        nextIndex += 1
        return index
    }
}
