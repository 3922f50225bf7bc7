import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar ceremony list`
struct CeremonyListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(indonesian: "Upacara yang dikenal kios ini.", english: "The ceremonies this kiosk knows.")
            .help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let answer = try await ask(context.client.ceremonies)
        try context.answer(answer) { CeremonyReport.lines(answer, in: $0) }
        if answer.ceremonies.isEmpty {
            context.console.talk(Message(indonesian: "Belum ada upacara.", english: "There is no ceremony yet."))
        }
        return .done
    }
}
