import ArgumentParser
import IkrarConsole

/// `ikrar outbox`
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: Message(
            indonesian: "Catatan yang belum tersimpan di BKPP.",
            english: "Records that HQ does not have yet."
        ).help,
        subcommands: [OutboxListCommand.self, OutboxReleaseCommand.self],
        defaultSubcommand: OutboxListCommand.self
    )
}
