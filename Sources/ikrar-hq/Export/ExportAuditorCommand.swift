import ArgumentParser
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService

/// `ikrar-hq export auditor`
struct ExportAuditorCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "auditor",
        abstract: Message(
            indonesian: "Tulis folder pengawas satu kampanye: log, kunci, dokumen, angka, alasan.",
            english: "Write a campaign's folder for auditors: log, keys, documents, figures, reasons."
        ).help,
        discussion: Message(
            indonesian: """
                Tanpa --names tidak ada data pribadi di dalamnya. Pemberian nama dicatat di log dengan dasarnya, dan terbit \
                sebelum folder itu ada. README di dalamnya menjelaskan cara memeriksa.

                Contoh:
                  ikrar-hq export auditor --data-dir /var/lib/ikrar-hq --campaign netralitas-2026 /media/usb/ikrar
                """,
            english: """
                Without --names it holds no personal data. That names are given out is recorded in the log with its ground, \
                and published before the folder exists. A README inside tells how to check it.

                Example:
                  ikrar-hq export auditor --data-dir /var/lib/ikrar-hq --campaign neutrality-2026 /media/usb/ikrar
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(Message(indonesian: "Folder baru.", english: "The new folder.").help, valueName: "folder"),
        completion: .directory
    )
    var folder: String

    @Option(
        help: ArgumentHelp(Message(indonesian: "ID kampanye.", english: "The campaign's id.").help, valueName: "id")
    )
    var campaign: String

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Sertakan nama dan pembuka catatan; perlu --ground.",
                english: "Include names and the records' openings; takes --ground."
            ).help
        )
    )
    var names = false

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Dasar pemberian nama, tanpa nama siapa pun: terbaca semua orang di log.",
                english: "The ground for giving names, without anybody's name: everybody may read it in the log."
            ).help,
            valueName: "text"
        )
    )
    var ground: String?

    @OptionGroup var options: HQOptions

    func validate() throws {
        guard names == (ground != nil) else {
            throw ValidationError(
                Message(
                    indonesian: "--names dan --ground hanya bersama-sama.",
                    english: "--names and --ground go together only."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) {
        let acting = try ActContext.current()
        let directory = try options.requiredDataDirectory()
        let size = try await withStore { store throws(HQStoreError) in
            var coveredSize: UInt64 = 0
            if let ground {
                let acts = try await store.disclose(campaign: campaign, ground: ground, context: acting)
                coveredSize = (acts.map(\.index).max() ?? 0) + 1
            }
            _ = try await CoveringPublication(store: store, dataDirectory: directory).checkpoint(covering: coveredSize)
            let checkpoints = try await store.publishedCheckpoints()
            try await store.exportAuditor(
                campaign: campaign,
                to: folder,
                checkpoints: checkpoints,
                withNames: names,
                now: acting.now
            )
            return checkpoints.last?.checkpoint.tree.size ?? 0
        }
        let number = OperatorNumber.message(Int(size))
        let done = Message(
            indonesian: "\(folder): log sampai catatan \(number.indonesian), siap diserahkan.",
            english: "\(folder): the log up to entry \(number.english), ready to hand over."
        )
        try context.answer(ExportAnswer(folder: folder, size: size, names: names)) { [done.text(in: $0)] }
    }
}

/// What was written.
struct ExportAnswer: Encodable {
    /// The folder.
    let folder: String
    /// Entries of the log in it.
    let size: UInt64
    /// Whether names are in it.
    let names: Bool
}
