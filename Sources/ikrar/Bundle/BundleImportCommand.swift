import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar bundle import`
struct BundleImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Message(
            indonesian: "Baca tanda terima dari BKPP dan periksa buktinya.",
            english: "Read HQ's receipt and verify what it proves."
        ).help,
        discussion: Message(
            indonesian: """
                Kode keluar: 0 terbukti, 65 berkas ditolak, ada catatan yang ditolak, atau log BKPP tidak dapat dipercaya, \
                75 belum dapat dibuktikan, 78 rantai bercabang atau belum terdaftar.

                Contoh: ikrar bundle import /media/usb/kios.receipt
                """,
            english: """
                Exit codes: 0 proven, 65 the file is refused, HQ refused records, or its log is not to be trusted, 75 not \
                provable yet, 78 a fork or not enrolled.

                Example: ikrar bundle import /media/usb/kiosk.receipt
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Tanda terima dari BKPP.", english: "The receipt from HQ.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var file: String

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let file = file
        try FileLimit.check(file, bytesMax: ControlLimit.bundleReceiptBytesMax)
        let answer = try await ask { () async throws(ControlError) in
            try await context.client.importReceipt(file: file)
        }
        let report = BundleReceiptReport(answer)
        try context.answer(answer, lines: report.lines)
        return report.status
    }
}
