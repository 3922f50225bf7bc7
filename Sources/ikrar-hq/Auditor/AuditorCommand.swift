import ArgumentParser
import IkrarConsole

/// `ikrar-hq auditor`
struct AuditorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auditor",
        abstract: Message(
            indonesian: "Pemeriksa: siapa yang boleh membaca isi log lewat jaringan.",
            english: "Auditors: who may read the log's entries over the network."
        ).help,
        subcommands: [AuditorTokenCommand.self, AuditorRevokeCommand.self]
    )
}
