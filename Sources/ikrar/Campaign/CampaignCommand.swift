import ArgumentParser
import IkrarConsole

/// `ikrar campaign`
struct CampaignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign",
        abstract: Message(
            indonesian: "Kampanye ikrar: siapa yang wajib, naskah mana, upacara mana.",
            english: "Campaigns: who is obligated, to which text, at which ceremonies."
        ).help,
        subcommands: [CampaignImportCommand.self, CampaignListCommand.self]
    )
}
