import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar ceremony close`
struct CeremonyCloseCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: Message(
            indonesian: "Tutup upacara dan segel jumlahnya.",
            english: "Close a ceremony and seal its counts."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar ceremony close 2026-09-17-hkn",
            english: "Example: ikrar ceremony close 2026-09-17-hkn"
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "ID upacara.", english: "The ceremony's id.").help))
    var id: String

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let id = id
        let seal = try await ask { () async throws(ControlError) in try await context.client.closeCeremony(id) }
        try context.answer(seal) { [CeremonyReport.sentence(seal).text(in: $0)] }
        return .done
    }
}
