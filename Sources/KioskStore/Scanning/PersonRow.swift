import DurableSQLite
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

    /// Reads a row of ``columns``.
    init(_ row: borrowing DirectStatement) {
        // The schema has no NULL but in the last.
        key = row.number(0) ?? 0
        id = row.text(1) ?? ""
        name = row.text(2) ?? ""
        unitKey = row.number(3) ?? 0
        unitID = row.text(4) ?? ""
        unitPath = row.text(5) ?? ""
        category = row.text(6) ?? ""
        lastDigits = row.text(7) ?? ""
        endedOn = row.text(8)
    }

    /// The people known under this HMAC: those employed, or if none is, those who were.
    static func all(hmac: [UInt8], _ db: Database) throws -> [PersonRow] {
        var row = try DirectStatement(byHMAC, db)
        try row.bind(hmac)
        var people: [PersonRow] = []
        while try row.next() { people.append(PersonRow(row)) }
        let employed = people.filter { $0.endedOn == nil }
        return employed.isEmpty ? people : employed
    }

    /// The person whom the token with this HMAC is enrolled to.
    static func all(token hmac: [UInt8], _ db: Database) throws -> [PersonRow] {
        var row = try DirectStatement(byToken, db)
        try row.bind(hmac)
        return try row.next() ? [PersonRow(row)] : []
    }

    /// The person in this row.
    static func one(key: Int64, _ db: Database) throws -> PersonRow? {
        var row = try DirectStatement(
            "SELECT \(columns) FROM person p JOIN unit u ON u.key = p.unit WHERE p.key = ?",
            db
        )
        try row.bind(key)
        return try row.next() ? PersonRow(row) : nil
    }

    /// The person with this id.
    static func one(id: String, _ db: Database) throws -> PersonRow? {
        var row = try DirectStatement(
            "SELECT \(columns) FROM person p JOIN unit u ON u.key = p.unit WHERE p.id = ?",
            db
        )
        try row.bind(id)
        return try row.next() ? PersonRow(row) : nil
    }

    private static let byHMAC = """
        SELECT \(columns) FROM identifier i JOIN person p ON p.key = i.person JOIN unit u ON u.key = p.unit
        WHERE i.hmac = ? ORDER BY i.person LIMIT \(sharedMax)
        """

    private static let byToken = """
        SELECT \(columns) FROM token t JOIN person p ON p.key = t.person JOIN unit u ON u.key = p.unit
        WHERE t.hmac = ?
        """

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
