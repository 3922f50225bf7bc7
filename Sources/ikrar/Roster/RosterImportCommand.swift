import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar roster import`
struct RosterImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Message(
            indonesian: "Impor daftar pegawai dari CSV: pratinjau dulu, lalu satu transaksi.",
            english: "Import a roster from CSV: a preview first, then one transaction."
        ).help,
        discussion: Message(
            indonesian: """
                Di terminal, pratinjau ditunjukkan dan persetujuan ditanyakan. Tanpa terminal, --yes hanya perlu bila \
                ada kepegawaian yang berakhir atau baris yang ditolak. Orang tidak pernah dihapus.

                Contoh:
                  ikrar roster import --preview pegawai.csv
                  ikrar roster import pegawai.csv --yes
                """,
            english: """
                On a terminal the preview is shown and agreement asked for. Without one, --yes is needed only where \
                employment would end or rows are refused. Nobody is ever deleted.

                Examples:
                  ikrar roster import --preview employees.csv
                  ikrar roster import employees.csv --yes
                """
        ).help
    )

    @OptionGroup var roster: RosterImportOptions

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let staged = try await stage(in: context)
        let decision = RosterConfirmation(
            ended: staged.ended,
            needsConfirmation: staged.needsConfirmation,
            previewOnly: roster.preview,
            yes: roster.yes,
            canAsk: context.console.canAsk
        )
        switch decision {
        case .commit(let confirmed):
            return try await commit(staged, confirmed: confirmed, in: context)
        case .discard:
            try await discard(staged, in: context)
            try context.answer(staged, lines: RosterReport(staged).lines)
            return .done
        case .ask(let expected):
            context.console.talk(RosterReport(staged).lines(in: context.console.language))
            let answer = context.console.ask(RosterConfirmation.question(ended: staged.ended))?.lowercased() ?? ""
            if expected.contains(answer) { return try await commit(staged, confirmed: true, in: context) }
            try await discard(staged, in: context)
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        case .refuse:
            context.console.talk(RosterReport(staged).lines(in: context.console.language))
            try await discard(staged, in: context)
            throw unconfirmed
        }
    }

    private func stage(in context: CommandContext) async throws(CommandFailure) -> RosterPreviewAnswer {
        let file = roster.file
        try FileLimit.check(file, bytesMax: ControlLimit.rosterBytesMax)
        let bar =
            context.console.talksTerminal
            ? ProgressBar(Message(indonesian: "Mengirim", english: "Sending"), in: context.console.language) : nil
        defer { bar?.finish() }
        return try await ask { () async throws(ControlError) in
            try await context.client.stageRoster(file: file, name: Self.name(of: file)) { bar?.advance($0, of: $1) }
        }
    }

    private func commit(
        _ staged: RosterPreviewAnswer,
        confirmed: Bool,
        in context: CommandContext
    ) async throws(CommandFailure) -> ExitStatus {
        var answer = try await ask { () async throws(ControlError) in
            try await context.client.commitRoster(staged.importID, confirmed: confirmed)
        }
        answer.committed = true
        let report = RosterReport(answer)
        try context.answer(answer, lines: report.lines)
        return .done
    }

    private func discard(_ staged: RosterPreviewAnswer, in context: CommandContext) async throws(CommandFailure) {
        try await ask { () async throws(ControlError) in try await context.client.discardRoster(staged.importID) }
    }

    private var unconfirmed: CommandFailure {
        let text = ProblemText.byCode[.needsConfirmation]
        return CommandFailure(
            code: ControlCode.needsConfirmation.rawValue,
            status: .usage,
            message: text?.what ?? Message(indonesian: "Perlu --yes.", english: "It takes --yes."),
            hint: text?.remedy
        )
    }

    /// The file's name without its directories, which are nobody else's business.
    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
