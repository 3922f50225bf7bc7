import ArgumentParser
import IkrarConsole
import KioskDaemon
import KioskStore

/// `ikrard verify`: the whole store, read without the daemon.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify every record of a store, without a daemon and without changing anything.",
        discussion: """
            Checks every signature, the chain, the openings, the seals and the standings that follow from them. Exits
            with 65 when something does not hold.

            EXAMPLES
              ikrard verify --data-dir /var/lib/ikrar
              ikrard verify --data-dir /media/usb/copy --json
            """
    )

    @OptionGroup var dataDirectory: DataDirectoryOption

    @Flag(help: "Print the result as one JSON object.")
    var json = false

    func run() async throws {
        var path = ""
        let report: VerificationReport
        do {
            path = try dataDirectory.resolve()
            report = try KioskStore.verify(dataDirectory: path)
            if json {
                Report.answer(String(decoding: try report.json(), as: UTF8.self))
            }
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
        if !json {
            for problem in report.problems { Report.answer("\(problem)") }
            let hidden = report.problemCount - report.problems.count
            if hidden > 0 { Report.answer("… and \(hidden) more") }
            Report.answer("\(report.records) records, \(report.problemCount) problems")
        }
        if report.problemCount > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
    }
}
