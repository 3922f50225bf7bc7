import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar bundle export`
struct BundleExportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Message(
            indonesian: "Tulis semua yang belum terbukti ada di BKPP ke berkas tersegel.",
            english: "Write all that is not proven to be at HQ into a sealed file."
        ).help,
        discussion: Message(
            indonesian: """
                Catatan tetap menunggu di kios sampai tanda terimanya diimpor. Berkas lama baru diganti setelah yang baru \
                lengkap di disk.

                Contoh: ikrar bundle export /media/usb/kios.bundle
                """,
            english: """
                The records go on waiting at the kiosk until their receipt is imported. A file that is there is replaced only \
                when all of the new one is on the disk.

                Example: ikrar bundle export /media/usb/kiosk.bundle
                """
        ).help
    )

    /// A pledge with its opening; only for the bar.
    private static let usualRecordBytes: UInt64 = 1_000

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Berkas yang ditulis.", english: "The file to write.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var file: String

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let download = try await ask { () async throws(ControlError) in try await context.client.bundle() }
        let part = try PartFile(file)
        var size: UInt64 = 0
        let total = UInt64(download.recordCount) * Self.usualRecordBytes
        let bar =
            context.console.talksTerminal
            ? ProgressBar(Message(indonesian: "Menulis", english: "Writing"), in: context.console.language) : nil
        defer { bar?.finish() }
        while let bytes = try await piece(of: download) {
            size += UInt64(bytes.count)
            try part.write(bytes)
            bar?.advance(min(size, total), of: total)
        }
        try part.finish()
        let answer = BundleExportAnswer(file: file, records: download.recordCount, bytes: size)
        try context.answer(answer) { [answer.sentence.text(in: $0)] }
        return .done
    }

    private func piece(of download: BundleDownload) async throws(CommandFailure) -> [UInt8]? {
        do {
            return try await download.next()
        } catch {
            throw CommandFailure(error)
        }
    }
}

/// What was written.
struct BundleExportAnswer: Encodable {
    /// The file.
    let file: String
    /// Records in it.
    let records: Int
    /// Its size.
    let bytes: UInt64

    /// The same for an operator.
    var sentence: Message {
        let count = OperatorNumber.message(records)
        let kilobytes = OperatorNumber.message(Int((bytes + 999) / 1000))
        return Message(
            indonesian: "\(file): \(count.indonesian) catatan, \(kilobytes.indonesian) kB, tersegel untuk BKPP.",
            english: "\(file): \(count.english) records, \(kilobytes.english) kB, sealed to HQ."
        )
    }
}
