import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar receipt`
struct ReceiptCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: Message(
            indonesian: "Bukti satu catatan untuk dibawa pulang, dapat diperiksa tanpa jaringan.",
            english: "The receipt of a record to take home, checkable without network."
        ).help,
        discussion: Message(
            indonesian: """
                Isinya catatan bertanda tangan, bukaannya (data pribadi), dan bukti bahwa log BKPP memuatnya. Sebelum \
                tersinkron, buktinya belum ada dan tanda terima bertuliskan 'unlogged'. LEAF ada di jawaban 'ikrar scan'.

                Contoh: ikrar receipt 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= -o bukti.ikrar --qr
                """,
            english: """
                It holds the signed note, its opening (personal data), and the proof that HQ's log holds it. Before a sync \
                the proof is missing and the receipt says 'unlogged'. LEAF is in the answer of 'ikrar scan'.

                Example: ikrar receipt 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= -o receipt.ikrar --qr
                """
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "Daun catatan.", english: "The record's leaf.").help))
    var leaf: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            Message(
                indonesian: "Tulis tanda terima ke berkas ini; tanpanya ke stdout.",
                english: "Write the receipt to this file; without it, to stdout."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var output: String?

    @Flag(
        name: .customLong("qr"),
        help: ArgumentHelp(
            Message(indonesian: "Gambar kode QR di terminal.", english: "Draw the QR code in the terminal.").help
        )
    )
    var drawsCode = false

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Tulis kode QR sebagai PNG.", english: "Write the QR code as PNG.").help,
            valueName: "file"
        ),
        completion: .file(extensions: ["png"])
    )
    var png: String?

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Tulis kode QR sebagai SVG.", english: "Write the QR code as SVG.").help,
            valueName: "file"
        ),
        completion: .file(extensions: ["svg"])
    )
    var svg: String?

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let leaf = leaf
        let answer = try await ask { () async throws(ControlError) in try await context.client.receipt(leaf: leaf) }
        let receipt = try ReceiptFile(answer)
        if let output { try receipt.write(to: output) }
        if let png { try NewFile.write(try receipt.code().png, to: png) }
        if let svg { try NewFile.write(Array(try receipt.code().svg.utf8), to: svg) }
        let report = ReceiptReport(answer)
        // The receipt is itself the answer where nothing else was asked for.
        guard context.isJSON || output != nil || png != nil || svg != nil || drawsCode else {
            context.console.talk(report.lines(in: context.console.language))
            try context.console.answerFile(String(decoding: receipt.bytes, as: UTF8.self))
            return .done
        }
        try context.answer(answer, lines: report.lines)
        if drawsCode, !context.isJSON { try context.console.answer(try receipt.code().lines) }
        return .done
    }
}
