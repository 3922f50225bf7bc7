import ArgumentParser
import IkrarConsole

/// `ikrar-hq roster`
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: Message(indonesian: "Daftar pegawai.", english: "The roster.").help,
        subcommands: [RosterImportCommand.self]
    )
}
