/// The answer to `GET /v1/verification`.
package struct VerificationAnswer: Codable, Equatable, Sendable {
    /// Records read.
    package let records: UInt64
    /// The first that do not check; empty when all is well.
    package let problems: [VerificationProblemAnswer]
    /// How many do not check, where more than are listed.
    package let problemCount: Int?

    /// An answer of these values.
    package init(records: UInt64, problems: [VerificationProblemAnswer], problemCount: Int? = nil) {
        self.records = records
        self.problems = problems
        self.problemCount = problemCount
    }

    private enum CodingKeys: String, CodingKey {
        case records, problems
        case problemCount = "problem_count"
    }
}
