import ArgumentParser
import IkrarConsole
import KioskDaemon
import KioskStore

/// How `ikrard verify` and `ikrard check` say what they found.
enum VerificationAnswer {
    /// Prints the report, as JSON or a line for each problem; throws exit status 65 when there is any.
    static func give(_ report: VerificationReport, json: Bool) throws {
        if json {
            Report.answer(String(decoding: try report.json(), as: UTF8.self))
        } else {
            Report.answer(VerificationText.headline(records: report.records, problems: report.problemCount))
            for problem in report.problems {
                Report.answer(
                    VerificationText.problem(
                        problem.kind.rawValue,
                        signer: problem.signer,
                        seq: problem.seq,
                        expected: problem.expected,
                        found: problem.found
                    )
                )
            }
            let hidden = report.problemCount - report.problems.count
            if hidden > 0 {
                Report.answer(Message(indonesian: "… dan \(hidden) lagi", english: "… and \(hidden) more"))
            }
        }
        if report.problemCount > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
    }
}
