import Foundation
import GRDB
import IkrarLedger

/// Reads single notes of the log.
enum LogReader {
    /// The note at `index`; nil beyond the end.
    static func note(_ database: Database, at index: Int64) throws -> [UInt8]? {
        let statement = try database.cachedStatement(sql: "SELECT note FROM log WHERE log_index = ?")
        return try Data.fetchOne(statement, arguments: [index]).map { [UInt8]($0) }
    }

    /// The notes at the indices of `range`, in order; those that are there.
    static func notes(_ database: Database, in range: Range<UInt64>) throws -> [[UInt8]] {
        let statement = try database.cachedStatement(
            sql: "SELECT note FROM log WHERE log_index >= ? AND log_index < ? ORDER BY log_index"
        )
        let arguments: StatementArguments = [Int64(range.lowerBound), Int64(range.upperBound)]
        return try Data.fetchAll(statement, arguments: arguments).map { [UInt8]($0) }
    }

    /// A record of the log, and where it is.
    struct Entry {
        /// Its index.
        let index: Int64
        /// The chain it belongs to.
        let signer: Int64
        /// What it says.
        let record: IkrarLedger.Record
    }

    /// The record whose leaf hash is `leaf`; nil when the log has none. Reads every chain's entries: for HQ's own acts,
    /// not for what every record needs. Among 1,000,000 entries it takes 0.07 s, so an index with random keys is not worth what
    /// it would cost every admission.
    static func entry(_ database: Database, of leaf: Hash32) throws -> Entry? {
        guard let index = try index(database, of: leaf) else { return nil }
        let row = try Row.fetchOne(
            database,
            sql: "SELECT signer_id, note FROM log WHERE log_index = ?",
            arguments: [index]
        )
        guard let row else { throw HQStoreError.damaged("entry \(index) is not in the log") }
        let note: Data = row["note"]
        return Entry(index: index, signer: row["signer_id"], record: try SignedRecord(parsing: [UInt8](note)).record)
    }

    /// The index of the record whose leaf hash is `leaf`; nil when the log has none. As slow as ``entry(_:of:)``.
    static func index(_ database: Database, of leaf: Hash32) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: "SELECT log_index FROM entry WHERE leaf = ? ORDER BY log_index LIMIT 1",
            arguments: [leaf.blob]
        )
    }

    /// The subject's opening of the note at `index`; nil when it never came or was erased.
    static func opening(_ database: Database, at index: Int64, vault: OpeningVault) throws -> Opening? {
        let statement = try database.cachedStatement(sql: "SELECT sealed FROM opening WHERE log_index = ?")
        guard let sealed = try Data.fetchOne(statement, arguments: [index]) else { return nil }
        return try vault.open(sealed, at: index).map { try Opening(parsing: $0) }
    }

    /// Whether the subject's opening of the note at `index` is stored.
    static func hasOpening(_ database: Database, at index: Int64) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM opening WHERE log_index = ?)"
        return try Bool.fetchOne(database, sql: sql, arguments: [index]) ?? false
    }
}
