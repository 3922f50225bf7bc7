import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar status`
struct StatusCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Message(
            indonesian: "Keadaan kios ini: upacara, antrean ke BKPP, disk, jam.",
            english: "The state of this kiosk: ceremony, what waits for HQ, disk, clock."
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let status = try await ask(context.client.status)
        try context.answer(status, lines: StatusReport(status).lines)
        return .done
    }
}
