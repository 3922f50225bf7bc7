package import IkrarModel

/// What became of a scan. Whatever it names is durable.
package struct ScanResult: Hashable, Sendable {
    /// The outcome.
    package let outcome: ScanOutcome
    /// The person found; `nil` unless exactly one was.
    package let person: PersonSummary?
    /// The people to choose from when the outcome is ``ScanOutcome/ambiguous``, else empty.
    package let candidates: [PersonSummary]
    /// The records written, in order.
    package let records: [RecordReference]
    /// When and where it had been recorded, for ``ScanOutcome/already``.
    package let first: FirstRecord?
    /// A stable word for why, for `unmatched` and `refused_input`: `not_on_roster`, or an `IdentifierRefusal` code.
    package let reason: String?
    /// What is odd about a record that was made all the same.
    package let flags: [ScanFlag]

    /// A result of these parts.
    package init(
        outcome: ScanOutcome,
        person: PersonSummary? = nil,
        candidates: [PersonSummary] = [],
        records: [RecordReference] = [],
        first: FirstRecord? = nil,
        reason: String? = nil,
        flags: [ScanFlag] = []
    ) {
        self.outcome = outcome
        self.person = person
        self.candidates = candidates
        self.records = records
        self.first = first
        self.reason = reason
        self.flags = flags
    }
}
