import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar text`
struct TextCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: Message(
            indonesian: "Tampilkan naskah ikrar selengkapnya.",
            english: "Show the whole text that is pledged."
        ).help,
        discussion: Message(
            indonesian: """
                Tanpa ID, kampanye upacara yang dibuka, atau satu-satunya kampanye. Naskah itu yang sidik jarinya \
                tercantum pada setiap tanda tangan.

                Contoh: ikrar text netralitas-2026
                """,
            english: """
                Without an ID the campaign of the open ceremony, or the only one. It is the text whose hash each sign-off \
                names.

                Example: ikrar text neutrality-2026
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "ID kampanye.", english: "The campaign's id.").help,
            valueName: "campaign"
        )
    )
    var campaign: String?

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let campaign = try await CampaignChoice.campaign(campaign, context)
        let text = try await ask { () async throws(ControlError) in try await context.client.text(campaign: campaign) }
        let width = context.console.answerColumns(usual: TextReport.usualColumns)
        try context.answer(text) { TextReport(text).lines(width: width, in: $0) }
        return .done
    }
}
