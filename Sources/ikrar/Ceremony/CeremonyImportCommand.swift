import ArgumentParser
import IkrarConsole

/// `ikrar ceremony import`
struct CeremonyImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Message(indonesian: "Impor berkas YAML upacara.", english: "Import YAML files of ceremonies.").help,
        discussion: Message(
            indonesian: "Contoh: ikrar ceremony import susulan.yaml",
            english: "Example: ikrar ceremony import make-up.yaml"
        ).help
    )

    @Argument(
        help: ArgumentHelp(Message(indonesian: "Berkas YAML.", english: "YAML files.").help, valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var files: [String]

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        try await DocumentImport(context: context).run(files)
    }
}
