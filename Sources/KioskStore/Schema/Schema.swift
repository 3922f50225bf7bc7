import DurableSQLite
import GRDB

/// The database's schema: named migrations in order, never edited once shipped.
enum Schema {
    /// SQLite's `application_id` of a kiosk's store: `iKrK`.
    static let applicationID: Int32 = 0x694b_724b

    /// Bits of a note's id that hold its seq: one chain holds 2^40 records, a million a second for twelve days.
    static let seqBits: Int64 = 40

    /// How the store opens its database.
    static let options = DurableDatabaseOptions(applicationID: applicationID)

    /// All migrations. Each runs in one transaction.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 campaigns") { try $0.execute(sql: campaigns) }
        migrator.registerMigration("2 roster") { try $0.execute(sql: roster) }
        migrator.registerMigration("3 ledger") { try $0.execute(sql: ledger) }
        migrator.registerMigration("4 outbox") { try $0.execute(sql: outbox) }
        return migrator
    }

    /// The id of the note with this seq in the chain of the signer with this key.
    static func noteID(signer: Int64, seq: UInt64) -> Int64 { signer << seqBits | Int64(seq) }

    /// The ids of all notes in the chain of the signer with this key.
    static func noteIDs(signer: Int64) -> ClosedRange<Int64> {
        (signer << seqBits)...((signer + 1) << seqBits - 1)
    }

    /// The seq in a note's id.
    static func seq(noteID: Int64) -> UInt64 { UInt64(noteID & (1 << seqBits - 1)) }

    /// Triggers that refuse to change or remove rows of `table`.
    static func appendOnly(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_is_never_updated BEFORE UPDATE ON \(table) BEGIN
            SELECT RAISE(ABORT, '\(table) rows are never changed');
        END;
        CREATE TRIGGER \(table)_is_never_deleted BEFORE DELETE ON \(table) BEGIN
            SELECT RAISE(ABORT, '\(table) rows are never deleted');
        END;

        """
    }
}
