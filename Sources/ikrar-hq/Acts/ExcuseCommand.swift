import ArgumentParser
import HQStore
import IkrarConsole
import IkrarModel

/// `ikrar-hq excuse`
struct ExcuseCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse",
        abstract: Message(
            indonesian: "Kecualikan seseorang dari satu kampanye sampai suatu hari.",
            english: "Excuse a person from a campaign until a day."
        ).help,
        discussion: Message(
            indonesian: """
                Dihitung sebagai 'dikecualikan' sampai hari itu berakhir, atau sampai orangnya berikrar. Alasan hanya berupa \
                kode (sick, permit, leave, duty_travel), tidak pernah diagnosis.

                Contoh: ikrar-hq excuse --data-dir /var/lib/ikrar-hq p-0a1b2c3d4e5f6g7h --campaign netralitas-2026 --reason leave --until 2026-10-17
                """,
            english: """
                Counts as excused until that day is over, or until the person pledges. The reason is a code only (sick, \
                permit, leave, duty_travel), never a diagnosis.

                Example: ikrar-hq excuse --data-dir /var/lib/ikrar-hq p-0a1b2c3d4e5f6g7h --campaign neutrality-2026 --reason leave --until 2026-10-17
                """
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "ID orang (p-…).", english: "The person's id (p-…).").help))
    var person: String

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "ID kampanye.", english: "The campaign's id.").help,
            valueName: "id"
        )
    )
    var campaign: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kode alasan, misalnya sick, permit, leave, duty_travel.",
                english: "The code of the reason, such as sick, permit, leave, duty_travel."
            ).help,
            valueName: "code"
        )
    )
    var reason: String

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Hari terakhir.", english: "The last day.").help,
            valueName: "date"
        )
    )
    var until: String

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let (day, acting) = (try lastDay(), try ActContext.current())
        let acts = try await withStore { store throws(HQStoreError) in
            try await store.excuse(person: person, campaign: campaign, reason: reason, until: day, context: acting)
        }
        let sentence = Message(
            indonesian: "\(person) dikecualikan sampai \(day.iso).",
            english: "\(person) is excused until \(day.iso)."
        )
        try context.answer(acts, sentence)
    }

    private func lastDay() throws(CommandFailure) -> CivilDate {
        do {
            return try CivilDate(parsing: until)
        } catch {
            throw .usage(
                Message(indonesian: "\"\(until)\" bukan tanggal.", english: "\"\(until)\" is no date."),
                hint: Message(indonesian: "Tulis seperti 2026-10-17.", english: "Write it like 2026-10-17.")
            )
        }
    }
}
