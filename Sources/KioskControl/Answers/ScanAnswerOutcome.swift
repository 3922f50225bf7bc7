/// What became of a scan. Open: a newer daemon may answer what this program has never heard of.
package struct ScanAnswerOutcome: RawRepresentable, Codable, Hashable, Sendable {
    /// `snake_case`.
    package let rawValue: String

    /// Any outcome, known or not.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Written, durably.
    package static let recorded = ScanAnswerOutcome(rawValue: "recorded")
    /// Recorded before; the first record stands.
    package static let already = ScanAnswerOutcome(rawValue: "already")
    /// Nobody on the roster has this identifier; the input itself was recorded.
    package static let unmatched = ScanAnswerOutcome(rawValue: "unmatched")
    /// Several people have it; nothing was recorded, choose one.
    package static let ambiguous = ScanAnswerOutcome(rawValue: "ambiguous")
    /// Written, though the campaign does not bind this person.
    package static let notObligated = ScanAnswerOutcome(rawValue: "not_obligated")
    /// Not an identifier; nothing was recorded.
    package static let refusedInput = ScanAnswerOutcome(rawValue: "refused_input")
}
