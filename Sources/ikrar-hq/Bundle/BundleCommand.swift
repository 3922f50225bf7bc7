import ArgumentParser
import IkrarConsole

/// `ikrar-hq bundle`
struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: Message(
            indonesian: "Catatan kios yang dibawa dengan USB, tanpa jaringan.",
            english: "Records of kiosks that come on a stick, without network."
        ).help,
        subcommands: [BundleImportCommand.self]
    )
}
