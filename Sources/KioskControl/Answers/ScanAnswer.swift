/// The answer to `POST /v1/scans`, the data of a `scan` event and a line of `ikrar scan --json`.
package struct ScanAnswer: Codable, Equatable, Sendable {
    /// What became of the scan.
    package let outcome: ScanAnswerOutcome
    /// Whom the input named, when exactly one.
    package let person: PersonAnswer?
    /// Whom to choose from, when `ambiguous`.
    package let candidates: [PersonAnswer]?
    /// What was written; empty when nothing was.
    package let records: [RecordAnswer]
    /// When and where, when `already`.
    package let first: FirstRecordAnswer?
    /// The code of the refusal, when `refused_input` or `unmatched`.
    package let reason: String?
    /// What is odd without being refused: `not_obligated`, `odd_structure`.
    package let flags: [String]?
    /// The configured name of the reader that read it; `nil` when somebody asked over the API.
    package let reader: String?

    /// An answer of these values.
    package init(
        outcome: ScanAnswerOutcome,
        person: PersonAnswer? = nil,
        candidates: [PersonAnswer]? = nil,
        records: [RecordAnswer],
        first: FirstRecordAnswer? = nil,
        reason: String? = nil,
        flags: [String]? = nil,
        reader: String? = nil
    ) {
        self.outcome = outcome
        self.person = person
        self.candidates = candidates
        self.records = records
        self.first = first
        self.reason = reason
        self.flags = flags
        self.reader = reader
    }
}
