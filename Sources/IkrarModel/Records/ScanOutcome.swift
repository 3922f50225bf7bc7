/// What became of one scan; the raw value is the word of JSON.
package enum ScanOutcome: String, CaseIterable, Codable, Hashable, Sendable {
    /// Recorded now.
    case recorded
    /// Recorded earlier; the answer says when and where.
    case already
    /// No person was found; that is recorded.
    case unmatched
    /// Several people were found; nothing is recorded until one is chosen.
    case ambiguous
    /// Recorded although the campaign does not oblige this person.
    case notObligated = "not_obligated"
    /// The input is no identifier; nothing is recorded.
    case refusedInput = "refused_input"
}
