import ArgumentParser
import Glibc
import IkrarConsole
import KioskScanner

/// `ikrar scanner record`
struct ScannerRecordCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: Message(
            indonesian: "Rekam apa yang dikirim sebuah pemindai, bita demi bita.",
            english: "Write down what a scanner sends, byte by byte."
        ).help,
        discussion: Message(
            indonesian: """
                DEVICE adalah perangkat evdev, misalnya /dev/input/by-id/usb-…-event-kbd. Rekaman dibaca dengan 'ikrar \
                scanner decode'. Selesai dengan Ctrl-C, setelah --seconds tanpa pindaian, atau bila pemindai dicabut. \
                Rekaman dapat memuat NIP: hapus setelah dipakai. Perangkat yang sedang dibaca ikrard tidak dapat direkam.

                Contoh: ikrar scanner record /dev/ikrar/meja-1 rekaman.bin --seconds 10
                """,
            english: """
                DEVICE is an evdev device, such as /dev/input/by-id/usb-…-event-kbd. Read the recording with 'ikrar \
                scanner decode'. It ends with Ctrl-C, after --seconds without a scan, or when the scanner is unplugged. A \
                recording may hold identifiers: remove it after use. A device that ikrard reads cannot be recorded.

                Example: ikrar scanner record /dev/ikrar/table-1 recording.bin --seconds 10
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(Message(indonesian: "Perangkat evdev.", english: "The evdev device.").help),
        completion: .file()
    )
    var device: String

    @Argument(
        help: ArgumentHelp(
            Message(
                indonesian: "Berkas baru untuk rekaman; - untuk stdout.",
                english: "The new file of the recording; - for stdout."
            ).help
        ),
        completion: .file()
    )
    var file = "-"

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Selesai setelah sekian detik tanpa pindaian.",
                english: "End after so many seconds without a scan."
            ).help
        )
    )
    var seconds: Int?

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Biarkan program lain ikut menerima ketikan pemindai.",
                english: "Let other programs get what the scanner types, too."
            ).help
        )
    )
    var shared = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard let seconds, !(1...86_400).contains(seconds) else { return }
        throw ValidationError(
            Message(indonesian: "--seconds harus 1 sampai 86400.", english: "--seconds must be 1 to 86400.").help
        )
    }

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        guard file != "-" || !context.console.answersTerminal else {
            throw .usage(
                Message(
                    indonesian: "Rekaman bukan teks; sebutkan berkas atau alihkan stdout.",
                    english: "A recording is no text; name a file or redirect stdout."
                )
            )
        }
        let output = try OutputFile(file)
        let recording: EventRecording
        do {
            recording = try EventRecording(path: device, isAlone: !shared)
        } catch {
            throw CommandFailure(error)
        }
        context.console.talk(
            Message(indonesian: "Merekam; pindai sekarang.", english: "Recording; scan now.")
        )
        while true {
            let events: [UInt8]
            do {
                events = try recording.next(within: seconds.map { $0 * 1000 })
            } catch {
                throw CommandFailure(error)
            }
            if events.isEmpty { return .done }
            try output.write(events)
        }
    }
}
