import Foundation
import GRDB
import IkrarLedger

/// One chain of records as HQ has it: whose it is, where it ends, and until where it is accepted.
struct SignerRow {
    /// The row's number.
    let id: Int64
    /// The kiosk that the chain belongs to; nil for the registrar.
    let kioskID: Int64?
    /// The key's name, `by` in each record.
    let name: String
    /// Where the next record must link.
    var head: ChainHead
    /// How many seqs below the head HQ knows to lack.
    var withheldCount: Int
    /// The first seq whose record the kiosk is asked to send again for its opening; nil when none is wanted.
    var openingsWantedFrom: UInt64?
    /// The `time` line of the newest record.
    var headTime: String?
    /// The kind of the last seal about a ceremony, `open` or `close`.
    var seal: String?
    /// The ceremony of that seal.
    var sealedCeremony: String?
    /// The seq behind the last one that the kiosk said the chain has; nil before it said anything.
    let reportedNextSeq: UInt64?
    /// The first seq that is no longer accepted.
    let revokedNextSeq: UInt64?

    /// The chain with the number `id`; nil if there is none.
    static func find(_ database: Database, id: Int64) throws -> SignerRow? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, kiosk_id, name, next_seq, head_leaf, seen_size, seen_root, withheld_count, head_time, seal,
                    sealed_ceremony, reported_next_seq, revoked_next_seq, openings_wanted_from
                FROM signer WHERE id = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        return try SignerRow(row)
    }

    private init(_ row: Row) throws {
        id = row["id"]
        kioskID = row["kiosk_id"]
        name = row["name"]
        head = ChainHead(
            nextSeq: UInt64(row["next_seq"] as Int64),
            leaf: try Hash32(stored: row["head_leaf"]),
            seen: TreeHead(size: UInt64(row["seen_size"] as Int64), root: try Hash32(stored: row["seen_root"]))
        )
        withheldCount = row["withheld_count"]
        openingsWantedFrom = (row["openings_wanted_from"] as Int64?).map(UInt64.init)
        headTime = row["head_time"]
        seal = row["seal"]
        sealedCeremony = row["sealed_ceremony"]
        reportedNextSeq = (row["reported_next_seq"] as Int64?).map(UInt64.init)
        revokedNextSeq = (row["revoked_next_seq"] as Int64?).map(UInt64.init)
    }

    /// Whether records with this seq are still accepted.
    func accepts(seq: UInt64) -> Bool {
        revokedNextSeq.map { seq < $0 } ?? true
    }

    /// Adds a chain that has no record yet; returns its number.
    @discardableResult
    static func insert(_ database: Database, key: VerifierKey, kiosk: Int64?) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO signer (kiosk_id, name, verifier_key, head_leaf, seen_root) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [kiosk, key.name, key.text, ChainHead.start.leaf.blob, ChainHead.start.seen.root.blob]
        )
        return database.lastInsertedRowID
    }

    /// Stores the head, and what HQ was told about it.
    func save(_ database: Database, reportedNextSeq: UInt64?) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE signer SET next_seq = ?, head_leaf = ?, seen_size = ?, seen_root = ?, withheld_count = ?,
                    openings_wanted_from = ?, head_time = ?, seal = ?, sealed_ceremony = ?, reported_next_seq = ifnull(?, reported_next_seq)
                WHERE id = ?
                """
        )
        try statement.execute(arguments: [
            Int64(head.nextSeq), head.leaf.blob, Int64(head.seen.size), head.seen.root.blob, withheldCount,
            openingsWantedFrom.map(Int64.init), headTime, seal, sealedCeremony, reportedNextSeq.map(Int64.init), id,
        ])
    }
}
