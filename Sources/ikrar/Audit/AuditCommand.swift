import ArgumentParser
import IkrarAudit
import IkrarConsole
import IkrarModel
import KioskControl

/// `ikrar audit`
struct AuditCommand: DaemonCommand {
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
                  ikrar audit --campaign netralitas-2026 --state pending
                  ikrar audit --campaign netralitas-2026 --unit U-12 --csv > belum.csv
                """,
            english: """
                A figure that is not complete says so: some kiosks are not in yet.

                Examples:
                  ikrar audit --campaign neutrality-2026 --state pending
                  ikrar audit --campaign neutrality-2026 --unit U-12 --csv > pending.csv
                """
        ).help
    )

    @OptionGroup var audit: AuditOptions

    @OptionGroup var options: GlobalOptions

    func validate() throws { try audit.validate(isJSON: options.json) }

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let (campaign, unit, state) = (audit.campaign, audit.unit, audit.state?.state.rawValue)
        let report = try await ask { () async throws(ControlError) in
            try await context.client.audit(campaign: campaign, unit: unit, state: state)
        }
        if audit.csv {
            try context.console.answerFile(report.csv)
        } else {
            try context.answer(report, lines: AuditTable(report).lines)
        }
        if audit.csv, report.provisional { AuditTable(report).completeness.forEach(context.console.talk) }
        return .done
    }
}
