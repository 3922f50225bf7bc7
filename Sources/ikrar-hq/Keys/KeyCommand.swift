import ArgumentParser
import IkrarConsole

/// `ikrar-hq key`
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: Message(
            indonesian: "Ganti kunci BKPP dengan yang baru.",
            english: "Replace one of HQ's keys by a new one."
        ).help,
        discussion: Message(
            indonesian: "Kapan dan bagaimana: ikrar-hq help keys",
            english: "When and how: ikrar-hq help keys"
        ).help,
        subcommands: [KeyRotateCommand.self, KeyRetireCommand.self]
    )
}
