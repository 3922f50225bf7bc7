import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar scan`
struct ScanCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: Message(
            indonesian: "Catat kehadiran dan ikrar dari nomor yang dipindai atau diketik.",
            english: "Record attendance and pledge from scanned or typed numbers."
        ).help,
        discussion: Message(
            indonesian: """
                Tanpa ID, baca satu nomor per baris dari stdin sampai selesai, seperti pemindai mengetik. Setiap baris \
                mendapat jawaban, juga yang rusak; baris lebih dari 256 bita ditolak. Untuk beberapa nomor, kode keluar \
                adalah yang paling berat.

                --from-paper memasukkan yang ditandatangani di kertas: satu nomor per baris (CSV: kolom pertama), \
                dengan pratinjau dan persetujuan. Diulang pun tidak ada yang tercatat dua kali.

                Contoh:
                  ikrar scan 199001012015011999
                  ikrar scan --refused 199001012015011999
                  ikrar scan < nomor.txt
                  ikrar scan --from-paper lembar.txt --witness 'Siti Contoh'
                """,
            english: """
                Without an ID, reads one number a line from stdin until its end, the way a scanner types. Every line \
                gets an answer, broken ones too; a line of more than 256 bytes is refused. Several numbers end with \
                the gravest of their exit codes.

                --from-paper enters what was signed on paper: one number a line (CSV: the first column), after a preview \
                that is agreed to. Entered again, nothing is recorded twice.

                Examples:
                  ikrar scan 199001012015011999
                  ikrar scan --refused 199001012015011999
                  ikrar scan < numbers.txt
                  ikrar scan --from-paper sheet.txt --witness 'Siti Contoh'
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(
                indonesian: "NIP, NI PPPK, NIK atau NRP; boleh dengan spasi dan titik.",
                english: "NIP, NI PPPK, NIK or NRP; spaces and dots do no harm."
            ).help,
            valueName: "id"
        )
    )
    var identifiers: [String] = []

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Orang ini menolak menandatangani ikrar.",
                english: "The person refuses to sign the pledge."
            ).help
        )
    )
    var refused = false

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Orang yang dipilih, bila nomornya milik lebih dari satu orang.",
                english: "The chosen person, where several have the number."
            ).help,
            valueName: "id"
        )
    )
    var person: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Cara nomor masuk; bawaan: typed untuk argumen, scan di terminal, stdin lewat pipa.",
                english: "How the number came in; default: typed for arguments, scan at a terminal, stdin from a pipe."
            ).help
        )
    )
    var method: ScanMethod?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Masukkan lembar kertas yang diketik ke berkas ini.",
                english: "Enter a sheet of paper, typed into this file."
            ).help,
            valueName: "file"
        ),
        completion: .file(extensions: ["txt", "csv"])
    )
    var fromPaper: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Saksi tanda tangan di kertas; disimpan terpisah dari catatannya.",
                english: "Who witnessed the signatures on paper; kept apart from the records."
            ).help,
            valueName: "name"
        )
    )
    var witness: String?

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Dengan --from-paper: setujui tanpa bertanya.",
                english: "With --from-paper: agree without asking."
            ).help
        )
    )
    var yes = false

    @OptionGroup var repetition: RequestOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard fromPaper == nil || (identifiers.isEmpty && person == nil && method == nil && witness != nil) else {
            throw ValidationError(
                Message(
                    indonesian: "--from-paper perlu --witness dan tidak dapat bersama nomor, --person atau --method.",
                    english: "--from-paper needs --witness and goes with no number, --person or --method."
                ).help
            )
        }
        guard fromPaper != nil || (witness == nil && !yes) else {
            throw ValidationError(
                Message(
                    indonesian: "--witness dan --yes hanya untuk --from-paper.",
                    english: "--witness and --yes go with --from-paper."
                ).help
            )
        }
        guard identifiers.count == 1 || (person == nil && repetition.requestID == nil) else {
            throw ValidationError(
                Message(
                    indonesian: "--person dan --request-id hanya untuk tepat satu nomor.",
                    english: "--person and --request-id go with exactly one number."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        if let fromPaper, let witness { return try await enter(fromPaper, witness: witness, in: context) }
        await SignOffText.show(context)
        let session = ScanSession(
            context: context,
            method: (method ?? usualMethod(context.console)).rawValue,
            act: refused ? "refused" : nil,
            person: person,
            request: repetition.request
        )
        guard identifiers.isEmpty else {
            var status = ExitStatus.done
            for identifier in identifiers {
                let line = ScanLine(argument: identifier, bytesMax: ControlLimit.inputBytesMax)
                status = status.combined(with: try await session.scan(line))
            }
            return status
        }
        return try await scanStandardInput(session, console: context.console)
    }

    private func enter(
        _ file: String,
        witness: String,
        in context: CommandContext
    ) async throws(CommandFailure) -> ExitStatus {
        let entry = PaperEntry(
            context: context,
            sheet: try PaperSheet(try InputFile.bytes(file, bytesMax: PaperSheet.bytesMax)),
            witness: witness,
            act: refused ? "refused" : nil
        )
        let preview = try await entry.preview()
        if !yes {
            context.console.talk(entry.lines(preview, in: context.console.language))
            guard context.console.canAsk else { throw Self.unconfirmed }
            let question = Message(
                indonesian: "Sudah dicocokkan dengan kertasnya? Ketik catat untuk mencatat:",
                english: "Compared with the paper? Type record to record:"
            )
            guard ["catat", "record"].contains(context.console.ask(question)?.lowercased()) else {
                throw .usage(Message(indonesian: "Tidak ada yang dicatat.", english: "Nothing was recorded."))
            }
        }
        let (summary, status) = try await entry.record()
        try context.answer(summary) { [summary.sentence.text(in: $0)] }
        return status
    }

    private static let unconfirmed = CommandFailure(
        code: ControlCode.needsConfirmation.rawValue,
        status: .usage,
        message: Message(indonesian: "Tidak ada yang dicatat.", english: "Nothing was recorded."),
        hint: Message(
            indonesian: "Cocokkan pratinjau dengan kertasnya, lalu ulangi dengan --yes.",
            english: "Compare the preview with the paper, then repeat with --yes."
        )
    )

    private func usualMethod(_ console: Console) -> ScanMethod {
        identifiers.isEmpty ? (console.readsTerminal ? .scan : .stdin) : .typed
    }

    private func scanStandardInput(_ session: ScanSession, console: Console) async throws(CommandFailure) -> ExitStatus
    {
        if console.canAsk {
            console.talk(
                Message(
                    indonesian: "Pindai atau ketik nomor, satu per baris; Ctrl-D untuk selesai.",
                    english: "Scan or type numbers, one a line; Ctrl-D to finish."
                )
            )
        }
        var reader = ScanLineReader()
        var status = ExitStatus.done
        while true {
            let chunk = try StandardInput.read()
            let lines = chunk.isEmpty ? [reader.finish()].compactMap(\.self) : reader.consume(chunk)
            for line in lines { status = status.combined(with: try await session.scan(line)) }
            if chunk.isEmpty { return status }
        }
    }
}
