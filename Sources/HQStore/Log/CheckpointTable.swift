import Foundation
import GRDB
import IkrarLedger

/// Reads and writes the checkpoints this HQ signed.
enum CheckpointTable {
    /// The newest one; nil before the first.
    static func last(_ database: Database) throws -> SignedCheckpoint? {
        try checkpoint(in: Row.fetchOne(database, sql: "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1"))
    }

    /// The root signed for `size`; nil when no checkpoint of that size was.
    static func root(_ database: Database, size: UInt64) throws -> Hash32? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT root FROM checkpoint WHERE size = ?",
            arguments: [Int64(size)]
        )
        return try row.map { try Hash32(stored: $0["root"]) }
    }

    /// The tree of the newest published one; the empty tree before the first.
    static func publishedTree(_ database: Database) throws -> TreeHead {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT size, root FROM checkpoint WHERE published_note IS NOT NULL ORDER BY size DESC LIMIT 1"
        )
        guard let row else { return .empty }
        let size: Int64 = row["size"]
        return TreeHead(size: UInt64(size), root: try Hash32(stored: row["root"]))
    }

    /// How much of the log is signed and published, and since when.
    static func status(_ database: Database) throws -> LogStatus {
        let signedAt = try Int64.fetchOne(database, sql: "SELECT signed_at FROM checkpoint ORDER BY size DESC LIMIT 1")
        let publishedAt = try Int64.fetchOne(
            database,
            sql: "SELECT published_at FROM checkpoint WHERE published_note IS NOT NULL ORDER BY size DESC LIMIT 1"
        )
        return LogStatus(
            signed: try last(database)?.checkpoint.tree ?? .empty,
            signedAt: signedAt,
            published: try publishedTree(database),
            publishedAt: publishedAt
        )
    }

    /// All published ones in the order of size.
    static func published(_ database: Database) throws -> [SignedCheckpoint] {
        let rows = try Data.fetchAll(
            database,
            sql: "SELECT published_note FROM checkpoint WHERE published_note IS NOT NULL ORDER BY size"
        )
        return try rows.map { try SignedCheckpoint(parsing: [UInt8]($0)) }
    }

    /// Adds `checkpoint` if the newest one still has `oldSize`: two publishers cannot both go on from one place.
    static func insert(
        _ database: Database,
        _ checkpoint: SignedCheckpoint,
        after oldSize: UInt64,
        now: RecordTime
    ) throws {
        let tree = checkpoint.checkpoint.tree
        let size = try Int64.fetchOne(database, sql: "SELECT ifnull(max(size), 0) FROM checkpoint") ?? 0
        guard UInt64(size) == oldSize else {
            throw HQStoreError.damaged("the log grew to \(size) beside this process, which knows \(oldSize)")
        }
        try database.execute(
            sql: "INSERT INTO checkpoint (size, root, note, signed_at) VALUES (?, ?, ?, ?)",
            arguments: [Int64(tree.size), tree.root.blob, checkpoint.bytes.blob, now.unixSeconds]
        )
    }

    /// Takes note that `checkpoint` is about to be published with these signatures. Later ones by more witnesses change
    /// nothing here.
    static func markPublished(_ database: Database, _ checkpoint: SignedCheckpoint, now: RecordTime) throws {
        try database.execute(
            sql: """
                UPDATE checkpoint SET published_note = ?, published_at = ?
                WHERE size = ? AND published_note IS NULL
                """,
            arguments: [checkpoint.bytes.blob, now.unixSeconds, Int64(checkpoint.checkpoint.tree.size)]
        )
    }

    private static func checkpoint(in row: Row?) throws -> SignedCheckpoint? {
        guard let row else { return nil }
        let note: Data = row["note"]
        return try SignedCheckpoint(parsing: [UInt8](note))
    }
}
