package import IkrarModel

/// Why a file is no document. Paths read like `legal_basis[2].date`; lines count from 1.
package enum DocumentError: Error, Hashable, Sendable {
    /// The file is longer than any document.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// The file holds nothing.
    case empty
    /// The file is no YAML; the problem is the parser's English.
    case syntax(problem: String, line: Int?)
    /// YAML anchors, aliases and tags have no place in a document: it must read the same to a person and a program.
    case unsupportedSyntax(String, line: Int)
    /// A key the schema does not know, with the known key it resembles.
    case unknownKey(String, at: DocumentPlace, nearest: String?)
    /// A key given twice in one mapping.
    case duplicateKey(String, line: Int)
    /// A key that must be there; the place is that of the mapping it belongs in.
    case missingKey(String, at: DocumentPlace)
    /// A value of another shape: `expected` is `text`, `list` or `mapping`.
    case wrongType(at: DocumentPlace, expected: String)
    /// A word that is none of those allowed, with the one it resembles.
    case unknownWord(String, at: DocumentPlace, allowed: [String], nearest: String?)
    /// A text that is empty, too long or holds control characters.
    case unusableText(at: DocumentPlace, problem: TextProblem)
    /// An id that is not 1 to 64 of `a-z 0-9 . _ -`, beginning with a letter or digit.
    case badID(String, at: DocumentPlace)
    /// A hash that is not 64 lower-case hexadecimal digits.
    case badHash(at: DocumentPlace)
    /// A text that is no date, or a day that does not exist.
    case badDate(CivilDateRefusal, at: DocumentPlace)
    /// A text that is no time of day.
    case badTime(String, at: DocumentPlace)
    /// A weekday that is not the date's.
    case weekdayMismatch(written: String, date: CivilDate, at: DocumentPlace)
    /// A list without entries, or with more than allowed.
    case listCount(Int, at: DocumentPlace, allowed: ClosedRange<Int>)
    /// The same key or id for two entries.
    case duplicateEntry(String, at: DocumentPlace)
    /// `follows` names an entry that is not there.
    case unknownReference(String, at: DocumentPlace, nearest: String?)
    /// Legal bases that follow each other in a circle.
    case circularReference([String], at: DocumentPlace)

    /// What is wrong with a text.
    package enum TextProblem: Hashable, Sendable {
        /// Nothing but spaces.
        case empty
        /// Longer than the limit, in bytes.
        case tooLong(bytes: Int, limit: Int)
        /// A control character, or a line break where one line is asked for.
        case controlCharacter
    }
}
