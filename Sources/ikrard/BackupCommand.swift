import ArgumentParser
import IkrarConsole
import KioskStore

/// `ikrard backup`: a copy that can be trusted.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: Message(
            indonesian: "Salin basis data ke sebuah berkas dan baca kembali salinannya.",
            english: "Copy the database to a file and read the copy back."
        ).help,
        discussion: Message(
            indonesian: """
                Boleh selagi ikrard berjalan. Salinan ditulis dulu dengan nama lain, sehingga USB yang dicabut terlalu \
                cepat tidak meninggalkan berkas setengah jadi. Kunci tidak ikut disalin.

                Contoh:
                  ikrard backup --data-dir /var/lib/ikrar /media/usb/ikrar-2026-09-17.sqlite
                """,
            english: """
                Works beside a running daemon. The copy is written under another name first, so that pulling the USB \
                stick too early leaves no half file behind. Keys are not in it.

                Example:
                  ikrard backup --data-dir /var/lib/ikrar /media/usb/ikrar-2026-09-17.sqlite
                """
        ).help
    )

    @OptionGroup var dataDirectory: DataDirectoryOption

    @Argument(
        help: ArgumentHelp(
            Message(
                indonesian: "Berkas yang ditulis; harus belum ada.",
                english: "The file to write; it must not exist."
            ).help
        ),
        completion: .file()
    )
    var file: String

    func run() async throws {
        var path = ""
        do {
            path = try dataDirectory.resolve()
            let records = try KioskStore.backup(dataDirectory: path, to: file)
            let count = OperatorNumber.message(records)
            Report.answer(
                Message(
                    indonesian: "\(file): \(count.indonesian) catatan",
                    english: "\(file): \(count.english) records"
                )
            )
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
    }
}
