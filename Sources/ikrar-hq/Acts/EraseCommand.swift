import ArgumentParser
import HQStore
import IkrarConsole

/// `ikrar-hq erase`
struct EraseCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: Message(
            indonesian: "Musnahkan data pribadi di balik satu catatan; catatannya dan hitungannya tetap.",
            english: "Destroy the personal data behind a record; the record and what it counts for stay."
        ).help,
        discussion: Message(
            indonesian: """
                Yang dimusnahkan ialah pembuka catatan itu beserta kuncinya, sehingga semua cadangan basis data pun tidak \
                dapat dibaca lagi di tempat itu. Tidak dapat dibatalkan. Dasar pemusnahan tercatat di log untuk selamanya \
                dan dapat dibaca semua orang: jangan menulis nama atau nomor di dalamnya. Salinan di kios \
                dimusnahkan ketika kios itu tersambung lagi.

                Contoh: ikrar-hq erase --data-dir /var/lib/ikrar-hq --record 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --ground "Permohonan 12/2026"
                """,
            english: """
                Destroyed are the record's opening and the key it is kept under, so that no backup of the database can be \
                read at that place either. It cannot be undone. The ground stands in the log for ever and everybody may \
                read it: write no name and no number into it. The kiosk's copy is destroyed when that kiosk is here again.

                Example: ikrar-hq erase --data-dir /var/lib/ikrar-hq --record 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --ground "Request 12/2026"
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Daun catatan.", english: "The record's leaf.").help,
            valueName: "leaf"
        )
    )
    var record: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Dasar pemusnahan, tanpa nama siapa pun.",
                english: "The ground, without anybody's name."
            ).help,
            valueName: "text"
        )
    )
    var ground: String

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let leaf = try RecordArgument.leaf(record)
        guard yes || context.console.isAgreed(Self.act, word: String(record.prefix(8))) else {
            throw .usage(
                Message(indonesian: "Tidak ada yang dimusnahkan.", english: "Nothing was destroyed."),
                hint: Message(indonesian: "Tanpa terminal: tambahkan --yes.", english: "Without a terminal: add --yes.")
            )
        }
        let acting = try ActContext.current()
        let acts = try await withStore { store throws(HQStoreError) in
            try await store.erase(leaf: leaf, ground: ground, context: acting)
        }
        let sentence = Message(
            indonesian: "Pembuka \(record) dimusnahkan. Hapus juga cadangan lama dari opening.keys.",
            english: "The opening of \(record) is destroyed. Delete older backups of opening.keys too."
        )
        try context.answer(acts, sentence)
    }

    /// An erasure cannot be taken back, so the record is named once more.
    private static let act = Message(
        indonesian: "Pemusnahan tidak dapat dibatalkan.",
        english: "An erasure cannot be undone."
    )
}
