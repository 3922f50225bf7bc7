import ArgumentParser
import Foundation
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarVerification

/// `ikrar-hq verify`
struct VerifyCommand: HQCheck {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Message(
            indonesian: "Buktikan bahwa tidak ada yang diubah, dihapus, atau ditanggali mundur di log.",
            english: "Prove that nothing in the log was changed, dropped or back-dated."
        ).help,
        discussion: Message(
            indonesian: """
                Memeriksa setiap tanda tangan, rantai, ubin, dan checkpoint; keluar dengan 1 bila ada temuan. Auditor \
                memberi kunci yang diperolehnya sendiri; tanpa FOLDER atau URL dipakai log dan kunci direktori data.

                Contoh:
                  ikrar-hq verify --data-dir /var/lib/ikrar-hq
                  ikrar-hq verify /media/usb/log --log-key log.vkey --registrar-key registrar.vkey --old checkpoints/
                  ikrar-hq verify https://hq.kota.go.id/log/ --log-key … --registrar-key … --token-file token
                """,
            english: """
                Checks every signature, chain, tile and checkpoint; exits with 1 when something is found. An auditor gives \
                the keys he learnt himself; without FOLDER or URL the data directory's log and keys are used.

                Examples:
                  ikrar-hq verify --data-dir /var/lib/ikrar-hq
                  ikrar-hq verify /media/usb/log --log-key log.vkey --registrar-key registrar.vkey --old checkpoints/
                  ikrar-hq verify https://hq.kota.go.id/log/ --log-key … --registrar-key … --token-file token
                """
        ).help
    )

    @OptionGroup var verify: VerifyOptions

    @OptionGroup var options: HQOptions

    func validate() throws {
        guard verify.log == nil || !verify.ownOpenings else {
            throw ValidationError(
                Message(
                    indonesian: "--own-openings hanya untuk log di direktori data.",
                    english: "--own-openings is for the log in the data directory only."
                ).help
            )
        }
        guard verify.log == nil || (verify.logKey != nil && verify.registrarKey != nil) else {
            throw ValidationError(
                Message(
                    indonesian: "Log lain butuh --log-key dan --registrar-key, diperoleh dari luar log itu.",
                    english: "Another log takes --log-key and --registrar-key, learnt elsewhere than from it."
                ).help
            )
        }
    }

    func check(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let inputs = VerifyInputs(options: verify)
        if let log = verify.log {
            let source: any LogSource = verify.isURL ? try inputs.urlSource(log) : FolderSource(path: log)
            return try await answer(source, try inputs.configuration(store: nil), context)
        }
        let own = HQStoreConfiguration(dataDirectory: try options.requiredDataDirectory(), checksPages: false)
        let store: HQStore
        do {
            store = try HQStore.open(own)
        } catch {
            throw CommandFailure(error)
        }
        let configuration = try inputs.configuration(store: store)
        let status = try await answer(FolderSource(path: own.logPath), configuration, context)
        do {
            try store.close()
        } catch {
            throw CommandFailure(error)
        }
        return status
    }

    private func answer(
        _ source: any LogSource,
        _ configuration: LogVerifierConfiguration,
        _ context: CommandContext
    ) async throws(CommandFailure) -> ExitStatus {
        let start = ContinuousClock.now
        let report = try await run(LogVerifier(source: source, configuration: configuration), context)
        let answer = VerifyAnswer(report, seconds: (ContinuousClock.now - start) / .seconds(1))
        try context.answer(answer, lines: answer.lines)
        return report.isClean ? .done : .findings
    }

    private func run(
        _ verifier: LogVerifier,
        _ context: CommandContext
    ) async throws(CommandFailure) -> VerificationReport {
        let label = Message(indonesian: "Memeriksa", english: "Verifying")
        let bar = context.console.talksTerminal ? ProgressBar(label, in: context.console.language) : nil
        defer { bar?.finish() }
        do {
            return try await verifier.run { bar?.advance($0.done, of: $0.total) }
        } catch {
            throw CommandFailure(
                code: "unreadable_log",
                status: .unavailable,
                message: Message(indonesian: "Log itu tidak dapat dibaca.", english: "The log cannot be read."),
                hint: Message(
                    indonesian: "Tidak ada yang terbukti maupun tersangkal. Isi log di URL butuh --token-file.",
                    english: "Nothing is proven or disproven. A URL's entries take --token-file."
                ),
                detail: .technical("\(error)")
            )
        }
    }
}
