import GRDB
import IkrarModel

/// A person as the writer needs them.
struct PersonRow: Sendable {
    /// More people than this under one identifier are not listed: an officer could not choose among them.
    static let sharedMax = 20

    /// The columns of ``init(_:)``, from `person p` and `unit u`.
    static let columns = "p.key, p.id, p.name, p.unit, u.id, u.path, p.category, p.last_digits, p.ended_on"

    let key: Int64
    let id: String
    let name: String
    let unitKey: Int64
    let unitID: String
    let unitPath: String
    let category: String
    let lastDigits: String
    let endedOn: String?

    /// Reads a row of ``columns``.
    init(_ row: Row) {
        key = row[0]
        id = row[1]
        name = row[2]
        unitKey = row[3]
        unitID = row[4]
        unitPath = row[5]
        category = row[6]
        lastDigits = row[7]
        endedOn = row[8]
    }

    /// The people known under this HMAC: those employed, or if none is, those who were.
    static func all(hmac: [UInt8], _ db: Database) throws -> [PersonRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(columns) FROM identifier i JOIN person p ON p.key = i.person JOIN unit u ON u.key = p.unit
                WHERE i.hmac = ? ORDER BY p.key LIMIT \(sharedMax)
                """
        )
        let people = try Row.fetchAll(statement, arguments: [hmac.data]).map(PersonRow.init)
        let employed = people.filter { $0.endedOn == nil }
        return employed.isEmpty ? people : employed
    }

    /// The person in this row.
    static func one(key: Int64, _ db: Database) throws -> PersonRow? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM person p JOIN unit u ON u.key = p.unit WHERE p.key = ?"
        )
        return try Row.fetchOne(statement, arguments: [key]).map(PersonRow.init)
    }

    /// What a screen shows.
    var summary: PersonSummary {
        PersonSummary(
            id: id,
            name: name,
            unit: unitPath,
            unitID: unitID,
            category: category,
            identifierMasked: Identifier.masked(digits: lastDigits)
        )
    }
}
