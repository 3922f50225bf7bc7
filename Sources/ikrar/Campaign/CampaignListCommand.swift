import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar campaign list`
struct CampaignListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(indonesian: "Kampanye yang dikenal kios ini.", english: "The campaigns this kiosk knows.")
            .help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let answer = try await ask(context.client.campaigns)
        try context.answer(answer) { language in answer.campaigns.flatMap { Self.lines($0, in: language) } }
        if answer.campaigns.isEmpty {
            context.console.talk(Message(indonesian: "Belum ada kampanye.", english: "There is no campaign yet."))
        }
        return .done
    }

    /// The campaign, what it rests on, its text and its ceremonies.
    static func lines(_ campaign: CampaignAnswer, in language: Language) -> [String] {
        let text =
            campaign.hasPledgeText
            ? Message(indonesian: "  naskah    \(campaign.pledgeText)", english: "  text      \(campaign.pledgeText)")
            : Message(
                indonesian: "  naskah    \(campaign.pledgeText) (BELUM diimpor)",
                english: "  text      \(campaign.pledgeText) (NOT imported yet)"
            )
        let basis = campaign.legalBasis.map { Message(indonesian: "  dasar     \($0)", english: "  basis     \($0)") }
        let ceremonies = campaign.ceremonies.map {
            Message(indonesian: "  upacara   \($0)", english: "  ceremony  \($0)")
        }
        return ["\(campaign.id)  \(campaign.title), \(campaign.region)"]
            + (basis + [text] + ceremonies).map { $0.text(in: language) }
    }
}
