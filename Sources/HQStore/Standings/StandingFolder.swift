import GRDB
import IkrarLedger

/// Keeps the standings while records come in: each record becomes a fact, each person touched is folded once at the end
/// of the transaction, and the counts of their units change by the difference.
struct StandingFolder {
    let database: Database
    private let vault: OpeningVault
    private let kioskID: Int64?
    var finder: PersonFinder
    private var campaigns: [String: Int64?] = [:]
    private var touched: [StandingSubject: Touched] = [:]
    /// Whether any void waits for a record, so that the rush of records that none waits for costs no look-up.
    private var hasWaitingVoids: Bool

    /// A person on hand: what is stored, and the head of the thread of facts.
    struct Touched {
        let stored: StandingRow?
        var lastFact: Int64?
    }

    /// A folder for records of the kiosk with this row; nil for the registrar's, and when HQ resolves what it could not.
    init(_ database: Database, vault: OpeningVault, kioskID: Int64?) throws {
        self.database = database
        self.vault = vault
        self.kioskID = kioskID
        finder = try PersonFinder(database)
        hasWaitingVoids =
            try Bool.fetchOne(
                database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM void_waiting)")
            ) ?? false
    }

    /// Takes one record that was just appended at `index`.
    mutating func add(_ note: ProvenNote, index: Int64, signer: Int64) throws {
        let record = note.signed.record
        switch record.body {
        case .attendance, .pledge, .match, .correct:
            if let claim = try claim(of: record, index: index, signer: signer) {
                try addFact(claim, opening: note.subject?.opening)
            }
            if record.body.leaf != nil { try replace(by: record, index: index) }
        case .excuse(let body):
            try addExcuse(body, opening: note.subject?.opening, time: record.header.time, index: index, signer: signer)
        case .unmatched(let body):
            try database.cachedStatement(
                sql: "INSERT INTO unmatched (log_index, ceremony_id, reason) VALUES (?, ?, ?)"
            ).execute(arguments: [index, body.ceremony, body.reason])
        case .void(let body):
            try addVoid(of: body.leaf, index: index, signer: signer)
        case .seal, .define, .enrol, .revoke, .rotate, .erase, .disclose:
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
        guard let claim = try claim(of: record, index: index, signer: signer) else { return false }
        let opening = try LogReader.opening(database, at: index, vault: vault)
        try database.cachedStatement(sql: "DELETE FROM unresolved WHERE log_index = ?").execute(arguments: [index])
        guard try addFact(claim, opening: opening) else { return false }
        try settleReplacements(around: index)
        return true
    }

    /// Applies the void that named `leaf` before HQ had its note: one kept back, or of a chain that is sent later.
    mutating func applyWaitingVoids(of leaf: Hash32, index: Int64) throws {
        guard hasWaitingVoids else { return }
        let voids = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    DELETE FROM void_waiting WHERE leaf = ? AND signer_id IN (SELECT id FROM signer WHERE kiosk_id IS ?)
                    RETURNING void_index
                    """
            ),
            arguments: [leaf.blob, kioskID]
        )
        // Two chains of one kiosk may have voided it; the first in the log is the one that did.
        if let void = voids.min() { try strike(target: index, by: void) }
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
    private mutating func addFact(_ claim: RecordClaim, opening: Opening?) throws -> Bool {
        guard case .person(let person)? = opening, let kind = FactKind(claim.kind, act: person.act) else {
            try wait(claim, cause: "opening")
            return false
        }
        guard let campaign = try campaign(of: claim.ceremony) else {
            try wait(claim, cause: "ceremony")
            return false
        }
        guard let found = try finder.find(person) else {
            try wait(claim, cause: "person")
            return false
        }
        let subject = StandingSubject(campaign: campaign, person: found)
        let previous = try touch(subject).lastFact
        try database.cachedStatement(
            sql: """
                INSERT INTO fact (log_index, campaign, person, kind, signer_id, recorded_at, previous)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [claim.index, campaign, found, kind.rawValue, claim.signer, claim.recordedAt, previous])
        thread(claim.index, of: subject)
        return true
    }

    /// Makes the fact at `index` the head of a touched person's thread.
    mutating func thread(_ index: Int64, of subject: StandingSubject) {
        touched[subject]?.lastFact = index
    }

    private mutating func addVoid(of leaf: Hash32, index: Int64, signer: Int64) throws {
        // HQ voids any record, a kiosk its own: a void by another has no effect, and stays in the log as what it is.
        guard let kioskID else {
            if let target = try LogReader.index(database, of: leaf) { try strike(target: target, by: index) }
            return
        }
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
        hasWaitingVoids = true
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
        try settleReplacements(around: target)
    }

    mutating func touch(_ subject: StandingSubject) throws -> Touched {
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

    private func wait(_ claim: RecordClaim, cause: String) throws {
        try database.cachedStatement(
            sql: "INSERT INTO unresolved (log_index, ceremony_id, cause) VALUES (?, ?, ?)"
        ).execute(arguments: [claim.index, claim.ceremony, cause])
    }
}
