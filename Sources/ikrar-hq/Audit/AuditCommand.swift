import ArgumentParser
import HQStore
import IkrarAudit

/// `ikrar-hq audit`
struct AuditCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: Message(
            indonesian: "Siapa yang belum ikrar: jumlah, per unit, dan orangnya.",
            english: "Who has not pledged yet: the counts, by unit, and the people."
        ).help,
        discussion: Message(
            indonesian: """
                Angka yang belum lengkap disebut demikian: masih ada kios yang belum masuk.

                Contoh:
                  ikrar-hq audit --data-dir /var/lib/ikrar-hq --campaign netralitas-2026 --state pending
                  ikrar-hq audit --data-dir /var/lib/ikrar-hq --campaign netralitas-2026 --unit U-12 --csv > belum.csv
                """,
            english: """
                A figure that is not complete says so: some kiosks are not in yet.

                Examples:
                  ikrar-hq audit --data-dir /var/lib/ikrar-hq --campaign neutrality-2026 --state pending
                  ikrar-hq audit --data-dir /var/lib/ikrar-hq --campaign neutrality-2026 --unit U-12 --csv > pending.csv
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(Message(indonesian: "ID kampanye.", english: "The campaign's id.").help, valueName: "id")
    )
    var campaign: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Hanya unit ini dan yang di bawahnya.",
                english: "Only this unit and those below it."
            ).help,
            valueName: "id"
        )
    )
    var unit: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Hanya tampilkan orang dalam keadaan ini; jumlahnya tetap semua.",
                english: "List only people in this state; the counts stay those of all."
            ).help
        )
    )
    var state: AuditState?

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Cetak orang-orangnya sebagai CSV (RFC 4180).",
                english: "Print the people as CSV (RFC 4180)."
            ).help
        )
    )
    var csv = false

    @OptionGroup var options: HQOptions

    func validate() throws {
        guard !(csv && options.json) else {
            throw ValidationError(
                Message(
                    indonesian: "--csv dan --json tidak dapat bersama.",
                    english: "--csv and --json exclude each other."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) {
        let report = try await withStore { store throws(HQStoreError) in
            try await store.audit(campaign: campaign, unit: unit, state: state?.state, now: HQClock.now())
        }
        guard csv else { return try context.answer(report, lines: AuditTable(report).lines) }
        try context.console.answerFile(report.csv)
        if report.provisional { AuditTable(report).completeness.forEach(context.console.talk) }
    }
}
