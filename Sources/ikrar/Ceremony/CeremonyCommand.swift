import ArgumentParser
import IkrarConsole

/// `ikrar ceremony`
struct CeremonyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ceremony",
        abstract: Message(
            indonesian: "Upacara: pindaian masuk ke satu upacara yang dibuka.",
            english: "Ceremonies: scans go to the one that is open."
        ).help,
        subcommands: [
            CeremonyImportCommand.self, CeremonyListCommand.self, CeremonyOpenCommand.self, CeremonyCloseCommand.self,
        ]
    )
}
