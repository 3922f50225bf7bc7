import ArgumentParser
import Glibc
import IkrarConsole
import KioskControl
import KioskScanner

/// `ikrar scanner decode`
struct ScannerDecodeCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: Message(
            indonesian: "Tunjukkan apa isi rekaman sebuah pemindai.",
            english: "Print what a scanner's recorded events say."
        ).help,
        discussion: Message(
            indonesian: """
                FILE berisi input_event dari Linux 64-bit, 24 bita per peristiwa, seperti yang ditulis 'ikrar scanner \
                record'; - berarti stdin. Setiap kode menjadi satu baris JSON: {"scan": TEKS}, atau {"reject": ALASAN} \
                dengan lost_events, too_long atau not_text. Kode yang tidak diakhiri tidak menghasilkan apa pun, \
                kecuali dengan --terminator idle. ikrard tidak diperlukan.

                Contoh: ikrar scanner decode --layout de rekaman.bin
                """,
            english: """
                FILE holds input_events of 64-bit Linux, 24 bytes each, as 'ikrar scanner record' writes them; - is \
                stdin. Each code becomes a line of JSON: {"scan": TEXT}, or {"reject": REASON} with lost_events, \
                too_long or not_text. A code that was not ended yields nothing, except with --terminator idle. No daemon \
                is needed.

                Example: ikrar scanner decode --layout de recording.bin
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(Message(indonesian: "Rekaman; - untuk stdin.", english: "The recording; - for stdin.").help),
        completion: .file()
    )
    var file: String

    @OptionGroup var format: CodeFormatOptions
    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let input = try InputFile(file)
        var decoder = EventStreamDecoder(KeyboardDecoder(layout: format.keyboardLayout, format: format.codeFormat))
        while true {
            let chunk = try input.read()
            if chunk.isEmpty { break }
            for reading in decoder.consume(chunk) { try Self.answer(reading, context.console) }
        }
        let rest = decoder.partialBytes
        if let reading = decoder.finish() { try Self.answer(reading, context.console) }
        if rest > 0 {
            context.console.talk(
                Message(
                    indonesian: "\(rest) bita terakhir bukan peristiwa yang utuh.",
                    english: "The last \(rest) bytes are no whole event."
                )
            )
        }
        return .done
    }

    private static func answer(_ reading: Reading, _ console: Console) throws(CommandFailure) {
        let line =
            switch reading {
            case .scan(let scan): ReadingAnswer(scan: scan.text, reject: nil)
            case .reject(let reject): ReadingAnswer(scan: nil, reject: reject.rawValue)
            }
        do {
            try console.answerJSON(try ControlJSON.encode(line))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(.unsendable(detail: "\(error)"))
        }
    }
}
