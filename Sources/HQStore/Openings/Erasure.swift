import DurableSQLite
import GRDB
import IkrarLedger

/// Erases openings in steps that may each be the last before a power cut: the record and the end of the stored opening
/// are one transaction; the key goes after it; what is left over is done at the next opening of the store.
struct Erasure {
    private let database: DurableDatabase
    private let vault: OpeningVault

    /// Erases in `database`.
    init(_ database: DurableDatabase, vault: OpeningVault) {
        self.database = database
        self.vault = vault
    }

    /// Ends the stored opening of the entry at `index`, whose `erase` record is at `recordIndex`. Inside a transaction.
    static func begin(_ database: Database, index: Int64, recordIndex: Int64) throws {
        try database.execute(
            sql: "INSERT INTO erasure (log_index, erase_index) VALUES (?, ?)",
            arguments: [index, recordIndex]
        )
        try database.execute(sql: "DELETE FROM opening WHERE log_index = ?", arguments: [index])
    }

    /// Makes what SQLite deletes from here on zeros in its pages, and not only free.
    func overwriteDeletions() throws {
        _ = try database.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA secure_delete = ON") }
    }

    /// Destroys the keys of all openings that ended, and what the journal still holds of them.
    func finish() throws {
        let pending = try database.pool.read { connection in
            try Int64.fetchAll(connection, sql: "SELECT log_index FROM erasure WHERE is_finished = 0")
        }
        guard !pending.isEmpty else { return }
        for index in pending {
            try vault.destroy(at: index)
            try database.pool.write { connection in
                try connection.execute(
                    sql: "UPDATE erasure SET is_finished = 1 WHERE log_index = ?",
                    arguments: [index]
                )
            }
        }
        // Where another reader is in the way, pages of the past stay until the next checkpoint; without their keys they
        // say nothing.
        _ = try database.truncateJournal()
    }
}
