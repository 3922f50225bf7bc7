/// What reading every record of a store found.
package struct VerificationReport: Hashable, Sendable {
    /// Problems listed; what lies behind them is counted only. More than anybody reads at once.
    package static let problemsMax = 100

    /// Records read.
    package let records: UInt64
    /// The first problems, at most ``problemsMax``; empty when everything holds.
    package let problems: [VerificationProblem]
    /// All problems.
    package let problemCount: Int

    /// A report; a list longer than its limit is cut.
    package init(records: UInt64, problems: [VerificationProblem], problemCount: Int? = nil) {
        self.records = records
        self.problems = Array(problems.prefix(Self.problemsMax))
        self.problemCount = problemCount ?? problems.count
    }
}
