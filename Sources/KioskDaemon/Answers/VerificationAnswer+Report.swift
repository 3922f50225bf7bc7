import KioskControl
package import KioskStore

extension VerificationAnswer {
    /// What a verification found.
    init(_ report: VerificationReport) {
        self.init(
            records: report.records,
            problems: report.problems.map { problem in
                VerificationProblemAnswer(
                    signer: problem.signer,
                    seq: problem.seq,
                    kind: problem.kind.rawValue,
                    expected: problem.expected,
                    found: problem.found
                )
            },
            problemCount: report.problemCount
        )
    }
}

extension VerificationReport {
    /// The report as the local API tells it, on one line: what `ikrard verify --json` prints as well.
    package func json() throws -> [UInt8] { try ControlJSON.encode(VerificationAnswer(self)) }
}
