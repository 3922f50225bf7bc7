import GRDB
import IkrarModel

/// What the fold keeps of one person in one campaign.
struct StandingRow: Equatable {
    /// The person's unit as of the campaign's date; nil for someone who was not employed then.
    var unit: Int64?
    /// Whether the campaign's rule asks this person to pledge.
    var isObligated: Bool
    /// Whether the person's employment has ended since.
    var hasLeft: Bool
    /// `pledged`, `refused`, `excused` or `pending`: the records' word, whether the person left or not.
    var state: StandingState
    /// Whether the person attended a ceremony of the campaign.
    var isAttended: Bool
    /// The log index of the pledge that counts.
    var firstPledge: Int64?
    /// Valid pledges after the first.
    var duplicates: Int
    /// The newest fact; the others are threaded behind it.
    var lastFact: Int64?
    /// The excuse that counts while nothing else does, and until its day is over.
    var excuse: Int64?

    /// The standing of someone nothing is known of.
    static let none = StandingRow(
        unit: nil,
        isObligated: false,
        hasLeft: false,
        state: .pending,
        isAttended: false,
        firstPledge: nil,
        duplicates: 0,
        lastFact: nil,
        excuse: nil
    )

    /// The stored standing; nil if there is none.
    static func find(_ database: Database, _ subject: StandingSubject) throws -> StandingRow? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT unit, is_obligated, has_left, state, is_attended, first_pledge, duplicates, last_fact, excuse
                FROM standing WHERE campaign = ? AND person = ?
                """
        )
        guard let row = try Row.fetchOne(statement, arguments: [subject.campaign, subject.person]) else { return nil }
        guard let state = StandingState(rawValue: row[3]) else { throw HQStoreError.damaged("an unknown state") }
        return StandingRow(
            unit: row[0],
            isObligated: row[1],
            hasLeft: row[2],
            state: state,
            isAttended: row[4],
            firstPledge: row[5],
            duplicates: row[6],
            lastFact: row[7],
            excuse: row[8]
        )
    }

    /// Stores what the fold found; unit, obligation and employment are the roster's to change.
    func save(_ database: Database, _ subject: StandingSubject) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO standing
                    (campaign, person, unit, is_obligated, has_left, state, is_attended, first_pledge, duplicates,
                    last_fact, excuse)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (campaign, person) DO UPDATE SET state = excluded.state,
                    is_attended = excluded.is_attended, first_pledge = excluded.first_pledge,
                    duplicates = excluded.duplicates, last_fact = excluded.last_fact, excuse = excluded.excuse
                """
        )
        try statement.execute(arguments: [
            subject.campaign, subject.person, unit, isObligated, hasLeft, state.rawValue, isAttended, firstPledge,
            duplicates, lastFact, excuse,
        ])
    }
}

/// One person in one campaign.
struct StandingSubject: Hashable {
    /// The campaign's row.
    let campaign: Int64
    /// The person's row.
    let person: Int64
}
