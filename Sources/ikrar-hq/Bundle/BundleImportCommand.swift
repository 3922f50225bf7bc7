import ArgumentParser
import DurableSQLite
import HQStore
import IkrarBundle
import IkrarConsole
import IkrarLedger
import IkrarService

/// `ikrar-hq bundle import`
struct BundleImportCommand: HQCheck {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Message(
            indonesian: "Terima bundel kios, dan tulis tanda terimanya.",
            english: "Take in a kiosk's bundle, and write its receipt."
        ).help,
        discussion: Message(
            indonesian: """
                Seluruh berkas diperiksa dulu: bundel yang diubah, terpotong, atau untuk BKPP lain tidak mengubah apa pun. \
                Boleh diulang; serve boleh berjalan. Dengan --receipt, log diterbitkan dan tanda terima dibawa kembali ke kios \
                (ikrar bundle import). Kode keluar 1: diterima, tetapi ada celah, cabang, atau catatan yang ditolak.

                Contoh:
                  ikrar-hq bundle import --data-dir /var/lib/ikrar-hq /media/usb/kios.bundle --receipt /media/usb/kios.receipt
                """,
            english: """
                The whole file is verified first: a bundle that was altered, cut off, or sealed to another HQ changes nothing. \
                It may be repeated, and serve may be running. With --receipt the log is published and the receipt goes back to \
                the kiosk (ikrar bundle import). Exit code 1: taken in, but with a gap, a fork, or refused records.

                Example:
                  ikrar-hq bundle import --data-dir /var/lib/ikrar-hq /media/usb/kiosk.bundle --receipt /media/usb/kiosk.receipt
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Bundel dari kios.", english: "The kiosk's bundle.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var file: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Tulis tanda terima untuk kios ke berkas ini.",
                english: "Write the receipt for the kiosk to this file."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var receipt: String?

    @OptionGroup var options: HQOptions

    func check(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let directory = try options.requiredDataDirectory()
        let source = try BundleFile(file)
        do {
            return try await run(source, directory, in: context)
        } catch {
            throw source.failure ?? error
        }
    }

    private func run(
        _ source: BundleFile,
        _ directory: String,
        in context: CommandContext
    ) async throws(CommandFailure) -> ExitStatus {
        var failure: CommandFailure?
        let answer = try await withStore { store throws(HQStoreError) in
            let bundle = try await store.verifyBundle(reading: source.reader())
            let now = SystemClock.universalTime()
            let outcome = try await admit(bundle, from: source, to: store, now: now, console: context.console)
            var answer = BundleAnswer(bundle, outcome)
            guard let receipt else { return answer }
            do {
                let checkpoint = try await CoveringPublication(store: store, dataDirectory: directory)
                    .checkpoint(covering: outcome.coveredSize)
                let bytes = try store.bundleReceipt(of: bundle, outcome, checkpoint: checkpoint, now: now)
                try DurableFile.write(bytes, to: receipt, mode: 0o644)
                answer.receipt = receipt
            } catch HQStoreError.notPublished {
                failure = Self.unpublished
            } catch let error as DurableDatabaseError {
                failure = Self.unwritable(receipt, error)
            } catch let error as HQStoreError {
                throw error
            } catch {
                throw .damaged("\(error)")
            }
            return answer
        }
        if let failure { throw failure }
        try context.answer(answer, lines: answer.lines)
        return answer.findings.isEmpty ? .done : .findings
    }

    private func admit(
        _ bundle: VerifiedBundle,
        from source: BundleFile,
        to store: HQStore,
        now: RecordTime,
        console: Console
    ) async throws(HQStoreError) -> BundleOutcome {
        let bar =
            console.talksTerminal
            ? ProgressBar(Message(indonesian: "Menerima", english: "Taking in"), in: console.language) : nil
        defer { bar?.finish() }
        return try await store.admitBundle(bundle, reading: source.reader(), now: now) { done in
            bar?.advance(UInt64(done), of: UInt64(bundle.recordCount))
        }
    }

    private static let unpublished = CommandFailure(
        code: "not_published",
        status: .tryLater,
        message: Message(
            indonesian: "Catatannya sudah disimpan, tetapi log belum terbit, jadi belum ada tanda terima.",
            english: "The records are kept, but the log is not published yet, so there is no receipt."
        ),
        hint: Message(
            indonesian: "Terbitkan (serve, atau publish --witness-policy BERKAS), lalu ulangi perintah ini.",
            english: "Publish it (serve, or publish --witness-policy FILE), then repeat this command."
        )
    )

    private static func unwritable(_ path: String, _ error: DurableDatabaseError) -> CommandFailure {
        CommandFailure(
            code: "unwritable_file",
            status: .tryLater,
            message: Message(
                indonesian: "Catatannya sudah disimpan, tetapi \(path) tidak dapat ditulis.",
                english: "The records are kept, but \(path) cannot be written."
            ),
            hint: Message(indonesian: "Ulangi perintah ini.", english: "Repeat this command."),
            detail: .technical(error.description)
        )
    }
}
