import DurableSQLite
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
        var rows = try DirectStatement("SELECT fact, scope, note FROM standing WHERE person = ?", db)
        try rows.bind(person)
        var standing = Standing()
        while try rows.next() {
            let scope = rows.number(1)
            switch rows.text(0).flatMap(RecordedFact.init(rawValue:)) {
            case .attendance where scope == ceremony.rowKey: standing.attendance = rows.number(2)
            case .pledge where scope == ceremony.campaignKey: standing.pledge = rows.number(2)
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
        var statement = try DirectStatement(
            "INSERT INTO standing (person, fact, scope, act, note) VALUES (?, ?, ?, ?, ?)",
            db
        )
        try statement.bind(person)
        try statement.bind(fact.rawValue)
        try statement.bind(fact == .attendance ? ceremony.rowKey : ceremony.campaignKey)
        try statement.bind(act.rawValue)
        try statement.bind(note)
        try statement.execute()
    }
}
