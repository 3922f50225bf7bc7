/// How an identifier came in; the raw value is the word of records.
package enum EntryMethod: String, CaseIterable, Codable, Hashable, Sendable {
    /// From a scanner.
    case scan
    /// Typed by an operator.
    case typed
    /// Piped into the command.
    case stdin
    /// Copied from a signed sheet of paper.
    case paper
}
