/// The personal data a record only commits to: a small text with a random salt, kept and erased apart from records.
///
/// A record carries ``commitment()``. Whoever holds the text can show what the record means; without it the commitment
/// says nothing.
package enum Opening: Hashable, Sendable {
    /// The length of every salt in bytes: as many as the hash has.
    package static let saltBytes = 32
    /// The longest text, in bytes: that of a record.
    package static let maximumBytes = 4096

    /// Who attended, signed or refused.
    case person(PersonOpening)
    /// An input no person was found for.
    case unmatched(UnmatchedOpening)
    /// Who ran the kiosk.
    case officer(OperatorOpening)

    /// A new salt from `generator`, which must be fit for secrets, such as `SystemRandomNumberGenerator`.
    package static func salt(using generator: inout some RandomNumberGenerator) -> [UInt8] {
        (0..<saltBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The text. Throws ``LedgerError/unencodable(field:expected:)`` when a value has no place on its line.
    package func encoded() throws(LedgerError) -> [UInt8] {
        var writer: LineWriter
        switch self {
        case .person(let opening):
            writer = LineWriter(type: PersonOpening.typeLine)
            try opening.write(to: &writer)
        case .unmatched(let opening):
            writer = LineWriter(type: UnmatchedOpening.typeLine)
            try opening.write(to: &writer)
        case .officer(let opening):
            writer = LineWriter(type: OperatorOpening.typeLine)
            try opening.write(to: &writer)
        }
        return try writer.finish(limit: Opening.maximumBytes)
    }

    /// The opening whose text is `text`.
    package init(parsing text: [UInt8]) throws(LedgerError) {
        guard text.count <= Opening.maximumBytes else {
            throw .tooLong(bytes: text.count, limit: Opening.maximumBytes)
        }
        var reader = LineReader(text[...])
        switch try reader.typeLine() {
        case PersonOpening.typeLine: self = .person(try PersonOpening(from: &reader))
        case UnmatchedOpening.typeLine: self = .unmatched(try UnmatchedOpening(from: &reader))
        case OperatorOpening.typeLine: self = .officer(try OperatorOpening(from: &reader))
        default: throw reader.malformed("the type line of an opening, such as \(PersonOpening.typeLine)")
        }
        try reader.finish()
    }

    /// SHA-256 of the text: what a record carries instead.
    package func commitment() throws(LedgerError) -> Hash32 {
        Hash32.sha256(try encoded())
    }
}
