import ArgumentParser
import HQStore
import IkrarConsole
import IkrarRoster
import IkrarService

/// `ikrar-hq roster import`
struct RosterImportCommand: HQCommand {
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
                  ikrar-hq roster import --data-dir /var/lib/ikrar-hq --preview pegawai.csv
                  ikrar-hq roster import --data-dir /var/lib/ikrar-hq pegawai.csv --yes
                """,
            english: """
                On a terminal the preview is shown and agreement asked for. Without one, --yes is needed only where \
                employment would end or rows are refused. Nobody is ever deleted.

                Examples:
                  ikrar-hq roster import --data-dir /var/lib/ikrar-hq --preview employees.csv
                  ikrar-hq roster import --data-dir /var/lib/ikrar-hq employees.csv --yes
                """
        ).help
    )

    @OptionGroup var roster: RosterImportOptions

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let directory = try options.requiredDataDirectory()
        let store = try opening { () throws(HQStoreError) in
            try HQStore.open(HQStoreConfiguration(dataDirectory: directory, checksPages: false))
        }
        let bar = bar(Message(indonesian: "Membaca", english: "Reading"), context)
        let staged = try await RosterFile(path: roster.file).stage(in: store) { bar?.advance($0, of: $1) }
        bar?.finish()
        try await decide(staged, in: store, context)
        try opening { () throws(HQStoreError) in try store.close() }
    }

    private func decide(
        _ staged: RosterFile.Staged,
        in store: HQStore,
        _ context: CommandContext
    ) async throws(CommandFailure) {
        let id = staged.importID
        let shown = RosterAnswer(
            importID: id,
            preview: try await compare(id, in: store, context),
            fileRefusals: staged.refusals,
            committed: false
        )
        let decision = RosterConfirmation(
            ended: shown.ended,
            needsConfirmation: shown.needsConfirmation,
            previewOnly: roster.preview,
            yes: roster.yes,
            canAsk: context.console.canAsk
        )
        switch decision {
        case .commit(let confirmed):
            try await commit(shown, confirmed: confirmed, in: store, context)
        case .discard:
            try await asking { () async throws(HQStoreError) in try await store.discardRosterImport(id) }
            try context.answer(shown, lines: RosterReport(shown).lines)
        case .ask(let expected):
            context.console.talk(RosterReport(shown).lines(in: context.console.language))
            let answer = context.console.ask(RosterConfirmation.question(ended: shown.ended))?.lowercased() ?? ""
            if expected.contains(answer) { return try await commit(shown, confirmed: true, in: store, context) }
            try await asking { () async throws(HQStoreError) in try await store.discardRosterImport(id) }
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        case .refuse:
            context.console.talk(RosterReport(shown).lines(in: context.console.language))
            try await asking { () async throws(HQStoreError) in try await store.discardRosterImport(id) }
            throw CommandFailure(HQStoreError.needsConfirmation(ended: shown.ended, refused: shown.refusedCount))
        }
    }

    private func compare(
        _ id: String,
        in store: HQStore,
        _ context: CommandContext
    ) async throws(CommandFailure) -> RosterPreview {
        let bar = bar(Message(indonesian: "Membandingkan", english: "Comparing"), context)
        let preview = try await asking { () async throws(HQStoreError) in
            try await store.previewRosterImport(id) { done, total in bar?.advance(UInt64(done), of: UInt64(total)) }
        }
        bar?.finish()
        return preview
    }

    /// A bar for who looks at a terminal.
    private func bar(_ label: Message, _ context: CommandContext) -> ProgressBar? {
        context.console.talksTerminal ? ProgressBar(label, in: context.console.language) : nil
    }

    private func commit(
        _ shown: RosterAnswer,
        confirmed: Bool,
        in store: HQStore,
        _ context: CommandContext
    ) async throws(CommandFailure) {
        _ = try await asking { () async throws(HQStoreError) in
            try await store.commitRosterImport(shown.importID, confirmed: confirmed, now: SystemClock.universalTime())
        }
        var answer = shown
        answer.committed = true
        try context.answer(answer, lines: RosterReport(answer).lines)
    }

    private func asking<Value>(
        _ body: () async throws(HQStoreError) -> Value
    ) async throws(CommandFailure) -> Value {
        do {
            return try await body()
        } catch {
            throw CommandFailure(error)
        }
    }

    private func opening<Value>(_ body: () throws(HQStoreError) -> Value) throws(CommandFailure) -> Value {
        do {
            return try body()
        } catch {
            throw CommandFailure(error)
        }
    }
}
