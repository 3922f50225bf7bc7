/// The answer to `GET /v1/verification`.
package struct VerificationAnswer: Codable, Equatable, Sendable {
    /// Records read.
    package let records: UInt64
    /// What does not check; empty when all is well.
    package let problems: [VerificationProblemAnswer]

    /// An answer of these values.
    package init(records: UInt64, problems: [VerificationProblemAnswer]) {
        self.records = records
        self.problems = problems
    }
}
