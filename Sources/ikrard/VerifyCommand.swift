import ArgumentParser
import IkrarConsole
import KioskDaemon
import KioskStore

/// `ikrard verify`: the whole store, read without the daemon.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Message(
            indonesian: "Periksa semua catatan dalam data kios, tanpa ikrard dan tanpa mengubah apa pun.",
            english: "Verify every record of a store, without a daemon and without changing anything."
        ).help,
        discussion: Message(
            indonesian: """
                Memeriksa setiap tanda tangan, rantai, pembuka, segel, dan status yang mengikutinya. Keluar dengan 65 \
                bila ada yang tidak cocok.

                Contoh:
                  ikrard verify --data-dir /var/lib/ikrar
                  ikrard verify --data-dir /media/usb/copy --json
                """,
            english: """
                Checks every signature, the chain, the openings, the seals and the standings that follow from them. \
                Exits with 65 when something does not hold.

                Examples:
                  ikrard verify --data-dir /var/lib/ikrar
                  ikrard verify --data-dir /media/usb/copy --json
                """
        ).help
    )

    @OptionGroup var dataDirectory: DataDirectoryOption

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Cetak hasilnya sebagai satu objek JSON.",
                english: "Print the result as one JSON object."
            )
            .help
        )
    )
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
