import GRDB
import IkrarModel

/// One person of a staged roster, as stored.
struct StagedPerson {
    /// The row in the file.
    let row: Int
    /// Kinds and digits, the primary one first.
    let identifiers: [(kind: String, digits: String)]
    /// The name with degrees.
    let name: String
    /// What the roster says of the employment.
    let employment: EmploymentRow

    /// A person from a row of `staged_person`.
    init(_ record: Row) {
        row = record["row"]
        identifiers = Self.identifiers(from: record["identifiers"])
        name = record["name"]
        employment = EmploymentRow(record)
    }

    /// The text that holds a list of identifiers: `kind:digits`, separated by spaces.
    static func text(of identifiers: [Identifier]) -> String {
        identifiers.map { "\($0.kind.rawValue):\($0.digits)" }.joined(separator: " ")
    }

    private static func identifiers(from text: String) -> [(kind: String, digits: String)] {
        text.split(separator: " ").compactMap { word in
            let parts = word.split(separator: ":", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }
}

/// What a roster says of one person's employment; compared to see whether anything changed.
struct EmploymentRow: Equatable {
    /// The unit's id.
    let unitID: String
    /// The category.
    let category: String
    /// The file's own word for people who are not ASN.
    let categoryLabel: String?
    /// The position.
    let position: String?
    /// The position's level.
    let positionLevel: String?
    /// The grade.
    let grade: String?
    /// The legal status.
    let legalStatus: String?

    /// An employment from a row with these columns.
    init(_ row: Row) {
        unitID = row["unit_id"]
        category = row["category"]
        categoryLabel = row["category_label"]
        position = row["position"]
        positionLevel = row["position_level"]
        grade = row["grade"]
        legalStatus = row["legal_status"]
    }
}
