import ArgumentParser
import KioskStore

/// `ikrard backup`: a copy that can be trusted.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database to a file and read the copy back.",
        discussion: """
            Works beside a running daemon. The copy is written under another name first, so that pulling the USB stick
            too early leaves no half file behind. Keys are not in it.

            EXAMPLE
              ikrard backup --data-dir /var/lib/ikrar /media/usb/ikrar-2026-09-17.sqlite
            """
    )

    @OptionGroup var dataDirectory: DataDirectoryOption

    @Argument(help: "The file to write; it must not exist.", completion: .file())
    var file: String

    func run() async throws {
        var path = ""
        do {
            path = try dataDirectory.resolve()
            let records = try KioskStore.backup(dataDirectory: path, to: file)
            Report.answer("\(file): \(records) records")
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
    }
}
