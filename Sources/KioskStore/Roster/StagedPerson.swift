import IkrarLedger
import IkrarModel
import IkrarRoster

/// A row of a roster file ready for the staging table: identifiers only as HMACs.
struct StagedPerson: Sendable {
    /// An identifier as the roster keeps it.
    struct StagedIdentifier: Sendable {
        let hmac: [UInt8]
        let kind: String
        let lastDigits: String
    }

    let row: Int
    let replacesRow: Int?
    /// The person's id if they turn out to be new.
    let id: String
    let name: String
    let foldedName: String
    let unitID: String
    let category: String
    let categoryLabel: String?
    let positionLevel: String?
    /// The primary one first.
    let identifiers: [StagedIdentifier]
    /// Covers everything of the row that is stored, to tell a changed person from an unchanged one.
    let digest: Hash32

    /// Prepares a row.
    init(_ person: RosterPerson, key: IdentifierKey, randomBytes: (Int) -> [UInt8]) {
        row = person.row
        replacesRow = person.replacesRow
        id = "l-" + Hexadecimal.encode(randomBytes(10))
        name = person.name
        foldedName = NameFolding.fold(person.name)
        unitID = person.unitID
        category = person.category.rawValue
        categoryLabel = person.categoryLabel
        positionLevel = person.positionLevel
        identifiers = person.identifiers.map { identifier in
            StagedIdentifier(
                hmac: key.hmac(digits: identifier.digits),
                kind: identifier.kind.rawValue,
                lastDigits: String(identifier.digits.suffix(4))
            )
        }
        let primary = identifiers.first.map { CanonicalBase64.encode($0.hmac) } ?? ""
        let others = identifiers.dropFirst().map { CanonicalBase64.encode($0.hmac) }.sorted()
        let parts = [
            person.name, person.unitID, person.category.rawValue, person.categoryLabel ?? "",
            person.positionLevel ?? "", primary,
        ]
        // Lengths keep two rows apart whose parts only together read the same.
        digest = Hash32.sha256(Array((parts + others).map { "\($0.utf8.count):\($0)" }.joined().utf8))
    }
}
