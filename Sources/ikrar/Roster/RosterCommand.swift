import ArgumentParser
import IkrarConsole

/// `ikrar roster`
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: Message(indonesian: "Daftar pegawai di kios ini.", english: "The roster at this kiosk.").help,
        subcommands: [RosterImportCommand.self, RosterStatusCommand.self]
    )
}
