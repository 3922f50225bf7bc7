import ArgumentParser
import IkrarConsole

/// `ikrar-hq kiosk`
struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: Message(
            indonesian: "Kios: token pendaftaran, daftar, pencabutan.",
            english: "Kiosks: enrolment tokens, the list, revocation."
        ).help,
        subcommands: [KioskTokenCommand.self, KioskListCommand.self, KioskRevokeCommand.self]
    )
}
