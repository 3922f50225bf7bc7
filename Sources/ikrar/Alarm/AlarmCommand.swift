import ArgumentParser
import IkrarConsole

/// `ikrar alarm`
struct AlarmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alarm",
        abstract: Message(
            indonesian: "Apa yang membuktikan log BKPP tidak dapat dipercaya.",
            english: "What shows that HQ's log is not to be trusted."
        ).help,
        subcommands: [AlarmListCommand.self, AlarmAcknowledgeCommand.self],
        defaultSubcommand: AlarmListCommand.self
    )
}
