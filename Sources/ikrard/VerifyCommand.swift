import ArgumentParser
import IkrarConsole
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
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
        try VerificationAnswer.give(report, json: json)
    }
}
