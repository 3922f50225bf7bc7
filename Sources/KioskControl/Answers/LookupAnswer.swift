/// The answer to `POST /v1/lookups`: whom a scan of the input would name. Nothing is recorded.
package struct LookupAnswer: Codable, Equatable, Sendable {
    /// Whose number it is; more than one where a scan would be `ambiguous`, none where it would find nobody.
    package let people: [PersonAnswer]
    /// Without people: why, in the codes of ``ScanAnswer/reason``; `not_on_roster` for a well-formed number.
    package let reason: String?

    /// An answer of these values.
    package init(people: [PersonAnswer], reason: String? = nil) {
        self.people = people
        self.reason = reason
    }
}
