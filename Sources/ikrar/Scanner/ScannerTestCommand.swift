import ArgumentParser
import Glibc
import IkrarConsole
import KioskControl
import KioskScanner

/// `ikrar scanner test`
struct ScannerTestCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: Message(
            indonesian: "Periksa apakah pemindai mengirim tepat yang tercetak.",
            english: "Check that a reader sends exactly what is printed."
        ).help,
        discussion: Message(
            indonesian: """
                Menampilkan kode acuan sebagai QR dan Code 128, menunggu pindaian, membandingkan tanda demi tanda, dan \
                menyebut penyebab yang lazim: tata letak, CapsLock, akhiran, tanda yang hilang. Tidak ada yang dicatat. \
                Kode keluar 1 bila tidak sama.

                Contoh: ikrar scanner test --reader meja-1
                """,
            english: """
                Shows a reference code as QR and Code 128, waits for a scan, compares it character by character, and names \
                the usual culprit: layout, CapsLock, suffix, lost characters. Nothing is recorded. Ends with 1 when they \
                differ.

                Example: ikrar scanner test --reader table-1
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kode acuan lain, misalnya yang tercetak di kartu.",
                english: "Another reference, such as what is printed on a card."
            ).help
        )
    )
    var text = CodeComparison.reference

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            throw ValidationError(
                Message(
                    indonesian: "--text harus 1 sampai 64 huruf ASCII.",
                    english: "--text must be 1 to 64 ASCII characters."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        show(context.console)
        let order = reader.order
        let capture = try await ask { () async throws(ControlError) in try await context.client.capture(order) }
        guard let read = capture.text else { throw CommandFailure(unread: capture) }
        let comparison = CodeComparison(printed: text, read: read)
        let answer = ScannerTestAnswer(
            reader: capture.reader,
            printed: text,
            read: read,
            symbology: capture.symbology,
            culprit: comparison.culprit?.code
        )
        try context.answer(answer) { ScannerTestReport(capture.reader, comparison).lines(in: $0) }
        return comparison.culprit == nil ? .done : .findings
    }

    private func show(_ console: Console) {
        let bytes = Array(text.utf8)
        if let code = QRCode(bytes) { console.talk(code.lines) }
        if let lines = Code128(bytes)?.lines, lines.allSatisfy({ $0.count <= Self.columns }) {
            console.talk(lines)
        } else {
            console.talk(
                Message(
                    indonesian: "(Code 128 tidak muat di terminal ini.)",
                    english: "(A Code 128 does not fit on this terminal.)"
                )
            )
        }
        console.talk(
            Message(
                indonesian: "Pindai salah satunya. Tercetak: \(text)",
                english: "Scan one of them. Printed: \(text)"
            )
        )
    }

    /// How wide the terminal is; 80 where there is none.
    private static var columns: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }
}
