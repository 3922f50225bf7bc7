import ArgumentParser
import IkrarConsole

/// `ikrar campaign import`
struct CampaignImportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Message(
            indonesian: "Impor berkas YAML kampanye atau naskah ikrar.",
            english: "Import YAML files of campaigns or pledge texts."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar campaign import naskah.yaml netralitas.yaml",
            english: "Example: ikrar campaign import text.yaml neutrality.yaml"
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
