/// Why a text is no identifier.
///
/// Operands name the offending part only: no case holds a whole identifier, so a refusal may be kept in a report.
package enum IdentifierRefusal: Error, Hashable, Sendable {
    /// Nothing is left after spaces, quotes and labels.
    case empty
    /// The input is longer than any identifier could be.
    case tooLong(bytes: Int, limit: Int)
    /// A spreadsheet turned the number into scientific notation (`1,99001E+17`); the digits are gone.
    case scientificNotation(significantDigits: Int, exponent: String)
    /// A spreadsheet turned the text into a number (`199001012015011008.0`); the last digits cannot be trusted.
    case floatDamage(digits: Int)
    /// A character that is no digit, at a position counted from 1 after spaces and separators are dropped; with the
    /// digit it is often mistaken for. The digit is only suggested, never put in its place.
    case nonDigit(found: Character, position: Int, suggestion: Character?)
    /// No identifier, or none of the kind asked for, has this many digits.
    case length(found: Int, kind: IdentifierKind?)
    /// The number is well formed, but of another kind than asked for.
    case kind(found: IdentifierKind, asked: IdentifierKind)
    /// The birth date in the number does not exist. The year of a NIK has two digits.
    case birthDate(year: Int, month: Int, day: Int)
    /// The day of birth in a NIK is outside 1–31 (men) and 41–71 (women).
    case birthDay(found: Int)
    /// Digits 13–14 are neither a month of appointment (01–12) nor a PPPK contract (21–29).
    case appointmentMonth(found: Int)
    /// Digit 15 is neither 1 (man) nor 2 (woman).
    case sex(found: Int)
    /// The running number at the end is zero.
    case sequence(found: String)
    /// The number ends in 000: a spreadsheet keeps 15 digits and zeroes the rest.
    case excelDamage
    /// The first two digits of a NIK name no province (11–96).
    case province(found: Int)
}

extension IdentifierRefusal {
    /// The stable word for this refusal in JSON, logs and message catalogues.
    package var code: String {
        switch self {
        case .empty: "empty"
        case .tooLong: "too_long"
        case .scientificNotation: "scientific_notation"
        case .floatDamage: "float_damage"
        case .nonDigit: "non_digit"
        case .length: "length"
        case .kind: "kind"
        case .birthDate: "birth_date"
        case .birthDay: "birth_day"
        case .appointmentMonth: "appointment_month"
        case .sex: "sex"
        case .sequence: "sequence"
        case .excelDamage: "excel_damage"
        case .province: "province"
        }
    }

    /// Every value `code` can have, for catalogues that must translate each.
    package static let codes = [
        "empty", "too_long", "scientific_notation", "float_damage", "non_digit", "length", "kind", "birth_date",
        "birth_day", "appointment_month", "sex", "sequence", "excel_damage", "province",
    ]

    /// Whether the digits are whole and only break the published layout. The roster outranks structure: such a number
    /// is accepted when the roster holds exactly it. Every other refusal means the digits themselves are not known.
    package var isOddStructure: Bool {
        switch self {
        case .birthDate, .birthDay, .appointmentMonth, .sex, .province: true
        case .empty, .tooLong, .scientificNotation, .floatDamage, .nonDigit, .length, .kind, .sequence, .excelDamage:
            false
        }
    }
}

extension IdentifierRefusal: CustomStringConvertible {
    /// What is wrong, in English; programs translate by `code`.
    package var description: String {
        switch self {
        case .empty: "no identifier given"
        case .tooLong(let bytes, let limit): "\(bytes) bytes, more than the \(limit) any identifier needs"
        case .scientificNotation(let digits, let exponent):
            "scientific notation (\(digits) digits kept, exponent \(exponent)): the other digits are lost"
        case .floatDamage(let digits): "a decimal fraction after \(digits) digits: the last digits are not reliable"
        case .nonDigit(let found, let position, let suggestion):
            "“\(found)” at position \(position) is no digit" + (suggestion.map { ", did you mean \($0)?" } ?? "")
        case .length(let found, nil): "\(found) digits, but identifiers have 18, 16, 9 or 5 to 13"
        case .length(let found, let kind?):
            kind.lengths.count == 1
                ? "\(found) digits, but a \(kind.label) has \(kind.lengths.lowerBound)"
                : "\(found) digits, but a \(kind.label) has \(kind.lengths.lowerBound) to \(kind.lengths.upperBound)"
        case .kind(let found, let asked): "this is a \(found.label), not a \(asked.label)"
        case .birthDate(let year, let month, let day): "birth date \(year)-\(month)-\(day) does not exist"
        case .birthDay(let found): "day of birth \(found) is outside 1–31 and 41–71"
        case .appointmentMonth(let found): "month of appointment \(found) is outside 1–12 and no PPPK contract (21–29)"
        case .sex(let found): "digit 15 is \(found), neither 1 nor 2"
        case .sequence(let found): "the running number \(found) does not exist"
        case .excelDamage: "it ends in 000: a spreadsheet has rounded it"
        case .province(let found): "\(found) is no province"
        }
    }
}
