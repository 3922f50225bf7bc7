import ArgumentParser
import HQStore
import IkrarConsole
import IkrarModel

/// `ikrar-hq campaign list`
struct CampaignListCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(indonesian: "Kampanye yang sudah diimpor.", english: "The campaigns that were imported.").help
    )

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let campaigns = try await withStore { store throws(HQStoreError) in try await store.campaigns() }
        let answers = campaigns.map { campaign in
            CampaignAnswer(
                id: campaign.id,
                title: campaign.title,
                region: campaign.region,
                pledgeText: campaign.pledgeText.id,
                ceremonies: campaign.ceremonies.map(\.id)
            )
        }
        try context.answer(["campaigns": answers]) { _ in
            answers.flatMap { ["\($0.id)  \($0.title), \($0.region)"] + $0.ceremonies.map { "  " + $0 } }
        }
    }
}

/// One campaign.
struct CampaignAnswer: Encodable {
    /// Its id.
    let id: String
    /// Its title.
    let title: String
    /// Where it is held.
    let region: String
    /// The id of the text that is pledged.
    let pledgeText: String
    /// The ids of its ceremonies.
    let ceremonies: [String]

    private enum CodingKeys: String, CodingKey {
        case id, title, region, ceremonies
        case pledgeText = "pledge_text"
    }
}
