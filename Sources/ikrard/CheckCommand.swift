import ArgumentParser
import IkrarConsole
import KioskStore

/// `ikrard check`: what is quick to tell of a store.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Message(
            indonesian: "Periksa halaman, tanda air dan kunci data kios, tanpa membaca catatannya.",
            english: "Check the pages, the high-water mark and the keys of a store, without reading its records."
        ).help,
        discussion: Message(
            indonesian: """
                Hanya sedetik, bukan menit seperti `verify`; dapat dipakai selagi ikrard berjalan, dan tidak mengubah apa \
                pun. Keluar dengan 65 bila ada yang tidak cocok, dan 78 bila orang lain dapat masuk ke direktorinya.

                Contoh:
                  ikrard check --data-dir /var/lib/ikrar
                  ikrard check --data-dir /media/usb/copy --json
                """,
            english: """
                Takes a second where `verify` takes minutes, works beside a running daemon, and changes nothing. Exits with \
                65 when something does not hold, and with 78 when others can enter the directory.

                Examples:
                  ikrard check --data-dir /var/lib/ikrar
                  ikrard check --data-dir /media/usb/copy --json
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
            report = try KioskStore.check(dataDirectory: path)
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
        try VerificationAnswer.give(report, json: json)
    }
}
