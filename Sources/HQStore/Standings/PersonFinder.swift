import GRDB
import IkrarLedger
import IkrarModel

/// Finds the person of an opening: by the id that HQ issued, else by the identifier.
struct PersonFinder {
    private let byID: Statement
    private let byDigits: Statement
    /// What was found in this transaction: a scan's two records name the same person.
    private var known: [String: Int64?] = [:]

    /// A finder inside a transaction.
    init(_ database: Database) throws {
        byID = try database.cachedStatement(sql: "SELECT id FROM person WHERE person_id = ?")
        // Who has the number now comes before who had it once.
        byDigits = try database.cachedStatement(
            sql: "SELECT person FROM identifier WHERE digits = ? ORDER BY ended_on IS NOT NULL, id DESC LIMIT 1"
        )
    }

    /// The person's row; nil for someone HQ does not know.
    mutating func find(_ opening: PersonOpening) throws -> Int64? {
        let key = opening.person + "\n" + opening.identifier
        if let known = known[key] { return known }
        let person = try look(opening)
        known[key] = .some(person)
        return person
    }

    private func look(_ opening: PersonOpening) throws -> Int64? {
        if opening.person.utf8.starts(with: HQPersonID.prefix.utf8),
            let person = try Int64.fetchOne(byID, arguments: [opening.person])
        {
            return person
        }
        // A text that has no canonical form was found by the kiosk as it stands, and so it is looked up.
        let digits = (try? Identifier.canonicalForm(of: opening.identifier)) ?? opening.identifier
        return try Int64.fetchOne(byDigits, arguments: [digits])
    }
}
