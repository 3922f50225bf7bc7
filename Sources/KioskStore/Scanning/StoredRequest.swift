import DurableSQLite
import GRDB
import IkrarLedger
import IkrarModel

/// The first answer to a request that wrote records, so that asking again gives it again.
struct StoredRequest {
    let fingerprint: [UInt8]
    let outcome: String
    let person: Int64?
    let note: Int64
    let records: Int64
    let flags: String

    /// The stored answer to the request with this id.
    static func find(_ id: String, _ db: Database) throws -> StoredRequest? {
        var row = try DirectStatement(
            "SELECT fingerprint, outcome, person, note, records, flags FROM request WHERE id = ?",
            db
        )
        try row.bind(id)
        guard try row.next() else { return nil }
        return StoredRequest(
            fingerprint: row.blob(0),
            outcome: row.text(1) ?? "",
            person: row.number(2),
            note: row.number(3) ?? 0,
            records: row.number(4) ?? 0,
            flags: row.text(5) ?? ""
        )
    }

    /// Stores the answer to a scan, under the request's id unless told another.
    static func insert(
        _ scan: PreparedScan,
        id: String? = nil,
        outcome: ScanOutcome,
        person: Int64?,
        _ appended: [RecordAppender.Appended],
        _ flags: [ScanFlag],
        _ db: Database
    ) throws {
        try insert(
            id: id ?? scan.request.requestID,
            StoredRequest(
                fingerprint: scan.fingerprint,
                outcome: outcome.rawValue,
                person: person,
                note: appended[0].noteID,
                records: Int64(appended.count),
                flags: flags.map(\.rawValue).joined(separator: " ")
            ),
            db
        )
    }

    /// Stores an answer.
    static func insert(id: String, _ answer: StoredRequest, _ db: Database) throws {
        var statement = try DirectStatement(
            """
            INSERT INTO request (id, fingerprint, outcome, person, note, records, flags)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            db
        )
        try statement.bind(id)
        try statement.bind(answer.fingerprint)
        try statement.bind(answer.outcome)
        try statement.bind(answer.person)
        try statement.bind(answer.note)
        try statement.bind(answer.records)
        try statement.bind(answer.flags)
        try statement.execute()
    }

    /// The answer as it was given.
    func scanResult(_ db: Database) throws -> ScanResult {
        // A request of another kind has the same id.
        guard let outcome = ScanOutcome(rawValue: outcome) else { throw KioskStoreError.requestIDReused }
        let person = try person.flatMap { try PersonRow.one(key: $0, db) }
        return ScanResult(
            outcome: outcome,
            person: person?.summary,
            records: try references(db),
            first: outcome == .already ? try first(db) : nil,
            reason: outcome == .unmatched ? "not_on_roster" : nil,
            flags: flags.split(separator: " ").compactMap { ScanFlag(rawValue: String($0)) }
        )
    }

    /// The records written for it.
    func references(_ db: Database) throws -> [RecordReference] {
        let statement = try db.cachedStatement(
            sql: "SELECT seq, type, leaf FROM note WHERE id >= ? AND id < ? ORDER BY id"
        )
        return try Row.fetchAll(statement, arguments: [note, note + records]).map { row in
            guard let type = RecordType(rawValue: row["type"]) else {
                throw KioskStoreError.damaged(["a record has the unknown type \(row["type"] as String)"])
            }
            let seq: Int64 = row["seq"]
            return RecordReference(type: type, seq: UInt64(seq), leaf: try row.hash("leaf"))
        }
    }

    /// Where the pledge of the same person and campaign stands that made this answer `already`.
    private func first(_ db: Database) throws -> FirstRecord? {
        let pledge = try Int64.fetchOne(
            db,
            sql: """
                SELECT s.note FROM note n JOIN ceremony c ON c.key = n.ceremony
                JOIN standing s ON s.person = ? AND s.fact = 'pledge' AND s.scope = c.campaign WHERE n.id = ?
                """,
            arguments: [person, note]
        )
        return try pledge.flatMap { try FirstRecord.ofNote($0, db) }
    }
}
