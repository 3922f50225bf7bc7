import GRDB
import IkrarLedger
import IkrarModel

/// What an opening says about a person, read from the roster.
struct PersonCard {
    private let id: String
    private let name: String
    private let identifier: String
    private let unit: String

    /// The person with the id that HQ issued; refuses one that the roster does not have.
    init(_ database: Database, id: String) throws {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT p.name,
                    (SELECT digits FROM identifier i WHERE i.person = p.id
                        ORDER BY i.is_primary DESC, i.ended_on IS NOT NULL, i.id DESC LIMIT 1) AS digits,
                    (SELECT u.unit_id FROM employment e JOIN unit u ON u.id = e.unit WHERE e.person = p.id
                        ORDER BY e.ended_on IS NOT NULL, e.id DESC LIMIT 1) AS unit_id
                FROM person p WHERE p.person_id = ?
                """,
            arguments: [id]
        )
        guard let row else { throw HQStoreError.unknownPerson(id) }
        self.id = id
        name = row["name"]
        identifier = row["digits"] ?? id
        let path = try (row["unit_id"] as String?).map { try UnitTable.tree(database).path(of: $0) }
        unit = path?.joined(separator: " / ") ?? "-"
    }

    /// An opening that says what the person did, with a fresh salt.
    func opening(_ act: PersonAct) -> Opening {
        var generator = SystemRandomNumberGenerator()
        return .person(
            PersonOpening(
                salt: Opening.salt(using: &generator),
                act: act,
                person: id,
                identifier: identifier,
                name: name,
                unit: unit
            )
        )
    }
}
