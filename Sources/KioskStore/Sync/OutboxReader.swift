import GRDB
import IkrarLedger

/// Reads what HQ lacks of one chain.
struct OutboxReader {
    let signer: SignerRow
    let db: Database

    /// The next records to send; `nil` when there are none.
    func nextBatch(_ maxRecords: Int, _ maxBytes: Int) throws -> OutboxBatch? {
        let end = try signer.nextSeq(db)
        guard end > 0 else { return nil }
        var entries = try entries(
            "n.id IN (SELECT note FROM dead_letter WHERE is_released = 1 AND note BETWEEN ? AND ?)",
            [Schema.noteIDs(signer: signer.key).lowerBound, Schema.noteIDs(signer: signer.key).upperBound],
            1,
            maxBytes
        )
        if entries.isEmpty { entries = try self.entries(from: signer.sentUntil, maxRecords, maxBytes) }
        return entries.isEmpty ? nil : OutboxBatch(signer: signer.name, entries: entries, headSeq: end - 1)
    }

    /// The records behind `seq`; `nil` when there are none, or released ones come first.
    func batch(behind seq: UInt64, _ maxRecords: Int, _ maxBytes: Int) throws -> OutboxBatch? {
        let hasReleased = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM dead_letter WHERE is_released = 1)"
        )
        guard hasReleased == false else { return nil }
        let entries = try entries(from: seq + 1, maxRecords, maxBytes)
        return entries.isEmpty
            ? nil : OutboxBatch(signer: signer.name, entries: entries, headSeq: try signer.nextSeq(db) - 1)
    }

    /// The records with these seqs; `nil` when there are none.
    func batch(_ seqs: Range<UInt64>, _ maxRecords: Int, _ maxBytes: Int) throws -> OutboxBatch? {
        let entries = try entries(
            "n.id BETWEEN ? AND ?",
            [
                Schema.noteID(signer: signer.key, seq: seqs.lowerBound),
                Schema.noteID(signer: signer.key, seq: seqs.upperBound - 1),
            ],
            maxRecords,
            maxBytes
        )
        return entries.isEmpty
            ? nil : OutboxBatch(signer: signer.name, entries: entries, headSeq: try signer.nextSeq(db) - 1)
    }

    /// What HQ lacks of the chain.
    func chain() throws -> OutboxChain {
        let end = try signer.nextSeq(db)
        let released = try Int64.fetchAll(
            db,
            sql: "SELECT note FROM dead_letter WHERE is_released = 1 AND note >= ? AND note < ? ORDER BY note",
            arguments: [
                Schema.noteIDs(signer: signer.key).lowerBound, Schema.noteID(signer: signer.key, seq: signer.sentUntil),
            ]
        )
        return OutboxChain(
            signer: signer.name,
            seqs: min(signer.sentUntil, end)..<end,
            released: released.map { UInt64(Schema.seq(noteID: $0)) }
        )
    }

    /// Records waiting to be sent, oldest first.
    func waiting(limit: Int) throws -> [OutboxItem] {
        try Self.items(
            """
            n.id BETWEEN \(Schema.noteID(signer: signer.key, seq: signer.sentUntil))
                AND \(Schema.noteIDs(signer: signer.key).upperBound) AND d.note IS NULL
            OR n.signer = \(signer.key) AND d.is_released = 1
            """,
            limit: limit,
            db
        )
    }

    /// Records put aside, of all chains.
    static func parked(limit: Int, _ db: Database) throws -> [OutboxItem] {
        try items("d.is_released = 0", limit: limit, db)
    }

    private static func items(_ condition: String, limit: Int, _ db: Database) throws -> [OutboxItem] {
        let isParked = condition == "d.is_released = 0"
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.name, n.seq, n.leaf, n.type, n.time, d.reason, d.is_released
                FROM \(isParked ? "dead_letter d JOIN note n ON n.id = d.note" : "note n LEFT JOIN dead_letter d ON d.note = n.id")
                JOIN signer s ON s.key = n.signer WHERE \(condition) ORDER BY n.id LIMIT ?
                """,
            arguments: [limit]
        )
        return try rows.map { row in
            let seq: Int64 = row["seq"]
            guard let type = RecordType(rawValue: row["type"]) else {
                throw KioskStoreError.damaged(["a record has the unknown type \(row["type"] as String)"])
            }
            return OutboxItem(
                signer: row["name"],
                seq: UInt64(seq),
                leaf: try row.hash("leaf"),
                type: type,
                time: try RecordTime(parsing: row["time"]),
                state: isParked ? .parked : .pending,
                reason: row["reason"]
            )
        }
    }

    private func entries(from seq: UInt64, _ maxRecords: Int, _ maxBytes: Int) throws -> [OutboxEntry] {
        let ids = Schema.noteIDs(signer: signer.key)
        return try entries(
            "n.id BETWEEN ? AND ?",
            [Schema.noteID(signer: signer.key, seq: seq), ids.upperBound],
            maxRecords,
            maxBytes
        )
    }

    private func entries(
        _ condition: String,
        _ arguments: StatementArguments,
        _ maxRecords: Int,
        _ maxBytes: Int
    ) throws -> [OutboxEntry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT n.seq, n.leaf, n.bytes, n.officer, o.bytes, d.is_released IS 0
                FROM note n LEFT JOIN opening o ON o.note = n.id LEFT JOIN dead_letter d ON d.note = n.id
                WHERE \(condition) ORDER BY n.id LIMIT \(maxRecords)
                """
        )
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var entries: [OutboxEntry] = []
        var officers: Set<Int64> = []
        var bytes = 0
        while let row = try rows.next() {
            var openings: [[UInt8]] = []
            let opening = try row.bytes(4)
            if !opening.isEmpty { openings.append(opening) }
            if let officer: Int64 = row[3], officers.insert(officer).inserted {
                openings.append(try officerOpening(officer))
            }
            let note = try row.bytes(2)
            bytes += note.count + openings.reduce(0) { $0 + $1.count }
            if bytes > maxBytes, !entries.isEmpty { break }
            let seq: Int64 = row[0]
            entries.append(
                OutboxEntry(
                    seq: UInt64(seq),
                    leaf: try row.hash(1),
                    note: note,
                    openings: openings,
                    isWithheld: row[5]
                )
            )
        }
        return entries
    }

    private func officerOpening(_ key: Int64) throws -> [UInt8] {
        let statement = try db.cachedStatement(sql: "SELECT opening FROM officer WHERE key = ?")
        guard let row = try Row.fetchOne(statement, arguments: [key]) else {
            throw KioskStoreError.damaged(["an officer's row is missing"])
        }
        return try row.bytes(0)
    }
}
