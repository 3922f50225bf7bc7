import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar outbox list`, also `ikrar outbox`
struct OutboxListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(
            indonesian: "Berapa yang menunggu, sejak kapan, dan apa yang ditolak BKPP.",
            english: "How many wait, since when, and what HQ refused."
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let answer = try await ask(context.client.outbox)
        try context.answer(answer) { OutboxReport.lines(answer, in: $0) }
        return .done
    }
}
