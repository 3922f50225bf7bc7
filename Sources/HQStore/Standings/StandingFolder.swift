import GRDB
import IkrarLedger

/// Keeps the standings while records come in: each record becomes a fact, each person touched is folded once at the end
/// of the transaction, and the counts of their units change by the difference.
struct StandingFolder {
    private let database: Database
    private let kioskID: Int64?
    private var finder: PersonFinder
    private var campaigns: [String: Int64?] = [:]
    private var touched: [StandingSubject: Touched] = [:]

    /// A person on hand: what is stored, and the head of the thread of facts.
    private struct Touched {
        let stored: StandingRow?
        var lastFact: Int64?
    }

    /// A folder for records of the kiosk with this row; nil when HQ itself resolves what it could not before.
    init(_ database: Database, kioskID: Int64?) throws {
        self.database = database
        self.kioskID = kioskID
        finder = try PersonFinder(database)
    }

    /// Takes one record that was just appended at `index`.
    mutating func add(_ note: ProvenNote, index: Int64, signer: Int64) throws {
        switch note.signed.record.body {
        case .attendance(let body):
            try addFact(
                note.signed.record,
                at: body.ceremony,
                opening: note.subject?.opening,
                index: index,
                signer: signer
            )
        case .pledge(let body):
            try addFact(
                note.signed.record,
                at: body.ceremony,
                opening: note.subject?.opening,
                index: index,
                signer: signer
            )
        case .unmatched(let body):
            try database.cachedStatement(
                sql: "INSERT INTO unmatched (log_index, ceremony_id, reason) VALUES (?, ?, ?)"
            ).execute(arguments: [index, body.ceremony, body.reason])
        case .void(let body):
            try addVoid(of: body.leaf, index: index, signer: signer)
        case .seal, .define, .enrol, .revoke, .rotate, .match, .correct, .excuse, .erase, .disclose:
            break
        }
    }

    /// Tries again a record whose person, ceremony or opening was unknown. Whether it is a fact now.
    @discardableResult
    mutating func resolve(index: Int64) throws -> Bool {
        let signer = try Int64.fetchOne(
            database.cachedStatement(
                sql:
                    "SELECT l.signer_id FROM unresolved u JOIN log l ON l.log_index = u.log_index WHERE u.log_index = ?"
            ),
            arguments: [index]
        )
        guard let signer, let note = try LogReader.note(database, at: index) else { return false }
        let record = try SignedRecord(parsing: note).record
        guard let ceremony = record.body.ceremony else { return false }
        let opening = try LogReader.opening(database, at: index)
        try database.cachedStatement(sql: "DELETE FROM unresolved WHERE log_index = ?").execute(arguments: [index])
        return try addFact(record, at: ceremony, opening: opening, index: index, signer: signer)
    }

    /// Applies voids that named `leaf` before HQ had its note.
    mutating func applyWaitingVoids(of leaf: Hash32, index: Int64) throws {
        let void = try Int64.fetchOne(
            database,
            sql: """
                DELETE FROM void_waiting WHERE leaf = ? AND signer_id IN (SELECT id FROM signer WHERE kiosk_id IS ?)
                RETURNING void_index
                """,
            arguments: [leaf.blob, kioskID]
        )
        if let void { try strike(target: index, by: void) }
    }

    /// Folds everyone touched and changes the counts. Must be called once, last.
    mutating func finish() throws {
        var changes: [StandingSubject: UnitCount] = [:]
        for (subject, touched) in touched {
            var standing = touched.stored ?? .none
            standing.lastFact = touched.lastFact
            try FactThread(database).fold(into: &standing)
            guard standing != touched.stored else { continue }
            try standing.save(database, subject)
            guard standing.isObligated, let unit = standing.unit else { continue }
            let change = UnitCount(of: standing) - UnitCount(of: touched.stored)
            // The key's person slot holds the unit: one row of `unit_count` each.
            changes[StandingSubject(campaign: subject.campaign, person: unit), default: UnitCount.zero] += change
        }
        for (key, change) in changes where change != UnitCount.zero {
            try change.apply(database, campaign: key.campaign, unit: key.person)
        }
        touched.removeAll()
    }

    @discardableResult
    private mutating func addFact(
        _ record: IkrarLedger.Record,
        at ceremony: String,
        opening: Opening?,
        index: Int64,
        signer: Int64
    ) throws -> Bool {
        guard case .person(let person)? = opening, let kind = FactKind(type: record.type, act: person.act) else {
            try wait(index: index, ceremony: ceremony, cause: "opening")
            return false
        }
        guard let campaign = try campaign(of: ceremony) else {
            try wait(index: index, ceremony: ceremony, cause: "ceremony")
            return false
        }
        guard let found = try finder.find(person) else {
            try wait(index: index, ceremony: ceremony, cause: "person")
            return false
        }
        let subject = StandingSubject(campaign: campaign, person: found)
        let previous = try touch(subject).lastFact
        try database.cachedStatement(
            sql: """
                INSERT INTO fact (log_index, campaign, person, kind, signer_id, recorded_at, previous)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [index, campaign, found, kind.rawValue, signer, record.header.time.text, previous])
        touched[subject]?.lastFact = index
        return true
    }

    private mutating func addVoid(of leaf: Hash32, index: Int64, signer: Int64) throws {
        // Only records of the same kiosk: a void by another has no effect, and stays in the log as what it is.
        let target = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT log_index FROM entry
                    WHERE signer_id IN (SELECT id FROM signer WHERE kiosk_id IS ?) AND leaf = ?
                    ORDER BY seq DESC LIMIT 1
                    """
            ),
            arguments: [kioskID, leaf.blob]
        )
        if let target { return try strike(target: target, by: index) }
        try database.cachedStatement(
            sql: "INSERT INTO void_waiting (signer_id, leaf, void_index) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        ).execute(arguments: [signer, leaf.blob, index])
    }

    private mutating func strike(target: Int64, by index: Int64) throws {
        try database.cachedStatement(
            sql: "INSERT INTO void (target_index, void_index) VALUES (?, ?) ON CONFLICT DO NOTHING"
        ).execute(arguments: [target, index])
        let fact = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT campaign, person FROM fact WHERE log_index = ?"),
            arguments: [target]
        )
        if let fact { _ = try touch(StandingSubject(campaign: fact["campaign"], person: fact["person"])) }
    }

    private mutating func touch(_ subject: StandingSubject) throws -> Touched {
        if let known = touched[subject] { return known }
        let stored = try StandingRow.find(database, subject)
        let fresh = Touched(stored: stored, lastFact: stored?.lastFact)
        touched[subject] = fresh
        return fresh
    }

    private mutating func campaign(of ceremony: String) throws -> Int64? {
        if let known = campaigns[ceremony] { return known }
        let found = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT campaign FROM ceremony WHERE ceremony_id = ?"),
            arguments: [ceremony]
        )
        campaigns[ceremony] = .some(found)
        return found
    }

    private func wait(index: Int64, ceremony: String, cause: String) throws {
        try database.cachedStatement(
            sql: "INSERT INTO unresolved (log_index, ceremony_id, cause) VALUES (?, ?, ?)"
        ).execute(arguments: [index, ceremony, cause])
    }
}
