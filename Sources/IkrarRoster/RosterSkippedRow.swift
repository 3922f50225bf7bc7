/// A row that is not a person to take, and need not be.
package struct RosterSkippedRow: Sendable, Hashable {
    /// Why a row was passed over.
    package enum Kind: Sendable, Hashable {
        /// The header once more, as on each printed page.
        case repeatedHeader
        /// The `1 2 3 …` row that numbers the columns.
        case columnNumbers
        /// A total, a signature block, a remark below the table.
        case footer
        /// A line of text between the people: a section title, a remark.
        case note
        /// The same person in the same unit once more.
        case duplicate(ofRow: Int)
        /// An older position (TMT JABATAN) of the same person.
        case olderPosition(thanRow: Int)
        /// The legal status says that the person has left: retired, dismissed, moved away, dead.
        case leftService
    }

    /// The row in the file, counted from 1 as a spreadsheet program shows it.
    package var row: Int
    /// Why it was passed over.
    package var kind: Kind

    /// The skipped row `row`.
    package init(row: Int, kind: Kind) {
        self.row = row
        self.kind = kind
    }
}

extension RosterSkippedRow.Kind {
    /// The stable name of the kind in JSON and reports.
    package var code: String {
        switch self {
        case .repeatedHeader: "repeated_header"
        case .columnNumbers: "column_numbers"
        case .footer: "footer"
        case .note: "note"
        case .duplicate: "duplicate"
        case .olderPosition: "older_position"
        case .leftService: "left_service"
        }
    }
}
