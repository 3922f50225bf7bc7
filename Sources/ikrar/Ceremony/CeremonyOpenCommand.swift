import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar ceremony open`
struct CeremonyOpenCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: Message(
            indonesian: "Buka satu upacara; pindaian masuk ke situ sampai ditutup.",
            english: "Open a ceremony: scans go to it until it is closed."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar ceremony open 2026-09-17-hkn",
            english: "Example: ikrar ceremony open 2026-09-17-hkn"
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "ID upacara.", english: "The ceremony's id.").help))
    var id: String

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let id = id
        let seal = try await ask { () async throws(ControlError) in try await context.client.openCeremony(id) }
        try context.answer(seal) { [CeremonyReport.sentence(seal).text(in: $0)] }
        return .done
    }
}
