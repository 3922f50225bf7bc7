import ArgumentParser
import HQStore
import IkrarConsole
import IkrarDocuments
import IkrarService

/// `ikrar-hq campaign import`
struct CampaignImportCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Message(
            indonesian: "Impor berkas YAML kampanye, upacara atau naskah ikrar.",
            english: "Import YAML files of campaigns, ceremonies or pledge texts."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar-hq campaign import --data-dir /var/lib/ikrar-hq naskah.yaml netralitas.yaml",
            english: "Example: ikrar-hq campaign import --data-dir /var/lib/ikrar-hq text.yaml neutrality.yaml"
        ).help
    )

    @Argument(
        help: ArgumentHelp(Message(indonesian: "Berkas YAML.", english: "YAML files.").help, valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var files: [String]

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        // All are read before any is imported: a misspelling in the last one changes nothing.
        var documents: [DocumentFile] = []
        for path in files { documents.append(try Self.read(path)) }
        // HQ is the reference: its own offset is never known.
        let clock = try SystemClock.ofThisMachine()
        let officer = Officer.current(now: clock.time())
        let imports = try await withStore { store throws(HQStoreError) in
            var imports: [HQDocumentImport] = []
            for document in documents {
                imports.append(
                    try await store.importDocument(
                        document,
                        officer: officer,
                        now: clock.time(),
                        clock: clock.evidence(offsetSeconds: nil)
                    )
                )
            }
            return imports
        }
        for result in imports {
            let answer = DocumentAnswer(result)
            try context.answer(answer) { [answer.sentence.text(in: $0)] }
        }
    }

    private static func read(_ path: String) throws(CommandFailure) -> DocumentFile {
        try FileLimit.check(path, bytesMax: DocumentFile.bytesMax)
        let bytes = try InputFile.bytes(path, bytesMax: DocumentFile.bytesMax)
        do {
            return try DocumentFile(parsing: bytes)
        } catch {
            throw CommandFailure(
                code: "document_invalid",
                status: .badData,
                message: Message(indonesian: "Berkas \(path) tidak sah.", english: "The file \(path) is not valid."),
                detail: DocumentText(error.reason).message,
                said: error.description
            )
        }
    }
}
