import ArgumentParser
import IkrarConsole

/// `ikrar-hq export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Message(indonesian: "Berkas untuk pihak luar.", english: "Folders for outsiders.").help,
        subcommands: [ExportAuditorCommand.self]
    )
}
