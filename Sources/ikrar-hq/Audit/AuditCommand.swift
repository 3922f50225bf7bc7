import ArgumentParser
import HQStore
import IkrarAudit
import IkrarConsole
import IkrarService

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

    @OptionGroup var audit: AuditOptions

    @OptionGroup var options: HQOptions

    func validate() throws { try audit.validate(isJSON: options.json) }

    func run(in context: CommandContext) async throws(CommandFailure) {
        let report = try await withStore { store throws(HQStoreError) in
            try await store.audit(
                campaign: audit.campaign,
                unit: audit.unit,
                state: audit.state?.state,
                now: SystemClock.universalTime()
            )
        }
        guard audit.csv else { return try context.answer(report, lines: AuditTable(report).lines) }
        try context.console.answerFile(report.csv)
        if report.provisional { AuditTable(report).completeness.forEach(context.console.talk) }
    }
}
