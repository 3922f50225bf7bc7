package import IkrarModel

/// Why a row of a roster was not taken.
package enum RosterRefusalReason: Error, Sendable, Hashable {
    /// The identifier cannot be taken as it stands.
    case identifier(IdentifierRefusal)
    /// The row has a name but no identifier.
    case missingIdentifier
    /// The row has no name.
    case missingName
    /// The row has no unit.
    case missingUnit
    /// The only identifier is a NIK, but the category is not NON_ASN.
    case nikOutsideNonASN
    /// Nothing tells the category and the identifier has no public layout.
    case unknownCategory
    /// Another row has the same identifier, and which of the two holds is not told (no newer TMT JABATAN, or other name).
    case conflict(withRow: Int)
    /// The row has more or fewer cells than the header and cannot be put right without guessing.
    case ragged(expected: Int, found: Int)
    /// Unquoted commas of degrees moved the cells, and more than one reading is possible.
    case ambiguousCommas
    /// A quotation mark without its partner joined this many lines into one row; people may be inside it.
    case unbalancedQuote(lines: Int)
    /// The cell has bytes that are no text in the file's encoding.
    case unreadableText
    /// The text has this control character, which no opening may hold and no terminal should get.
    case controlCharacter(UInt32)
    /// The text is longer than this many bytes.
    case tooLong(bytesMax: Int)
    /// UNOR ID has characters an ID cannot have.
    case invalidUnitID
    /// The unit's path has more than this many levels.
    case unitTooDeep(levelsMax: Int)

    /// The stable name of the reason in JSON and reports.
    package var code: String {
        switch self {
        case .identifier(let refusal): refusal.code
        case .missingIdentifier: "missing_identifier"
        case .missingName: "missing_name"
        case .missingUnit: "missing_unit"
        case .nikOutsideNonASN: "nik_outside_non_asn"
        case .unknownCategory: "unknown_category"
        case .conflict: "conflict"
        case .ragged: "ragged"
        case .ambiguousCommas: "ambiguous_commas"
        case .unbalancedQuote: "unbalanced_quote"
        case .unreadableText: "unreadable_text"
        case .controlCharacter: "control_character"
        case .tooLong: "too_long"
        case .invalidUnitID: "invalid_unit_id"
        case .unitTooDeep: "unit_too_deep"
        }
    }

    /// The reason's operands in English for a report's detail; empty when the code says all.
    package var detail: String {
        switch self {
        case .conflict(let row): "same identifier as row \(row)"
        case .ragged(let expected, let found): "expected \(expected) cells, found \(found)"
        case .unbalancedQuote(let lines): "\(lines) lines joined"
        case .controlCharacter(let scalar): format(scalar)
        case .tooLong(let bytesMax): "longer than \(bytesMax) bytes"
        case .unitTooDeep(let levelsMax): "more than \(levelsMax) levels"
        default: ""
        }
    }

    /// A character by its number, such as `U+001B`.
    private func format(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether the row contradicts another one, so that an officer must decide between them.
    package var isConflict: Bool {
        if case .conflict = self { true } else { false }
    }
}
