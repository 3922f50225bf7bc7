package import IkrarModel

/// What is odd about a row that was taken nevertheless. Holds no value of the row.
package enum RosterWarning: Sendable, Hashable {
    /// The identifier breaks the published layout; the roster outranks structure, so it counts as it stands.
    case oddStructure(IdentifierRefusal)
    /// TANGGAL LAHIR is not the birth date inside the identifier.
    case birthDateDiffers
    /// JENIS KELAMIN is not the sex inside the identifier.
    case sexDiffers
    /// The row's own words tell no category known here: it was taken from the identifier's layout, or from the options.
    case categoryAssumed
    /// The identifier's structure belongs to another category than the row tells (a PPPK with the NIP of a PNS).
    case categoryDiffers
    /// A date could not be read and counts as missing; the column's name in the file.
    case unreadableDate(column: String)
    /// Unquoted commas of degrees were put back into the name.
    case repairedCommas

    /// The stable name of the warning in JSON and reports.
    package var code: String {
        switch self {
        case .oddStructure: "odd_structure"
        case .birthDateDiffers: "birth_date_differs"
        case .sexDiffers: "sex_differs"
        case .categoryAssumed: "category_assumed"
        case .categoryDiffers: "category_differs"
        case .unreadableDate: "unreadable_date"
        case .repairedCommas: "repaired_commas"
        }
    }
}
