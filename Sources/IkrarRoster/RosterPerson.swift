package import IkrarModel

/// A person as one row of a roster file describes them: only the columns the allow-list keeps.
package struct RosterPerson: Sendable, Equatable {
    /// The row in the file, counted from 1 as a spreadsheet program shows it.
    package var row: Int
    /// The person's identifiers, the primary one first; never empty. A NIK only for people who are not ASN.
    package var identifiers: [Identifier]
    /// The name with degrees before and after it, on one line.
    package var name: String
    /// The category derived from the employee type, the CPNS/PNS status and the legal status, else from the identifier.
    package var category: Category
    /// The file's own word for the kind of a person who is not ASN ("THL", "Honorer").
    package var categoryLabel: String?
    /// The ID of the person's unit; `RosterSummary.units` has it and all its ancestors.
    package var unitID: String
    /// The position's name.
    package var position: String?
    /// The level of the position, a `PositionLevel` raw value.
    package var positionLevel: String?
    /// The grade, as given ("III/a").
    package var grade: String?
    /// The legal status, as given ("Aktif", "Cuti Luar Tanggungan Negara").
    package var legalStatus: String?
    /// The earlier row of the same person that this one replaces because its TMT JABATAN is newer.
    package var replacesRow: Int?
    /// What is odd about the row though it is taken.
    package var warnings: [RosterWarning]

    /// A person of the row `row`.
    package init(
        row: Int,
        identifiers: [Identifier],
        name: String,
        category: Category,
        categoryLabel: String? = nil,
        unitID: String,
        position: String? = nil,
        positionLevel: String? = nil,
        grade: String? = nil,
        legalStatus: String? = nil,
        replacesRow: Int? = nil,
        warnings: [RosterWarning] = []
    ) {
        self.row = row
        self.identifiers = identifiers
        self.name = name
        self.category = category
        self.categoryLabel = categoryLabel
        self.unitID = unitID
        self.position = position
        self.positionLevel = positionLevel
        self.grade = grade
        self.legalStatus = legalStatus
        self.replacesRow = replacesRow
        self.warnings = warnings
    }
}
