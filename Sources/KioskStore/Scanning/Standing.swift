import GRDB
import IkrarLedger
import IkrarModel

/// The records of one person that count at a ceremony.
struct Standing {
    /// The note of the attendance at this ceremony.
    var attendance: Int64?
    /// The note of the pledge in its campaign.
    var pledge: Int64?

    /// What counts for this person at this ceremony.
    static func of(person: Int64, at ceremony: OpenCeremony, _ db: Database) throws -> Standing {
        let statement = try db.cachedStatement(sql: "SELECT fact, scope, note FROM standing WHERE person = ?")
        let rows = try Row.fetchCursor(statement, arguments: [person])
        var standing = Standing()
        while let row = try rows.next() {
            let scope: Int64 = row[1]
            switch RecordedFact(rawValue: row[0]) {
            case .attendance where scope == ceremony.rowKey: standing.attendance = row[2]
            case .pledge where scope == ceremony.campaignKey: standing.pledge = row[2]
            default: break
            }
        }
        return standing
    }

    /// Lets a new record count.
    static func insert(
        _ act: PersonAct,
        person: Int64,
        at ceremony: OpenCeremony,
        note: Int64,
        _ db: Database
    ) throws {
        let fact: RecordedFact = act == .attended ? .attendance : .pledge
        try db.cachedStatement(sql: "INSERT INTO standing (person, fact, scope, act, note) VALUES (?, ?, ?, ?, ?)")
            .execute(
                arguments: [
                    person, fact.rawValue, fact == .attendance ? ceremony.rowKey : ceremony.campaignKey, act.rawValue,
                    note,
                ]
            )
    }
}
