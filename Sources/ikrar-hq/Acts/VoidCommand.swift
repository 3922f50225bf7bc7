import ArgumentParser
import HQStore
import IkrarConsole

/// `ikrar-hq void`
struct VoidCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: Message(
            indonesian: "Batalkan satu catatan kios mana pun; catatannya tetap ada, hanya tidak dihitung lagi.",
            english: "Void a record of any kiosk: it stays, but counts no more."
        ).help,
        discussion: Message(
            indonesian: """
                Pembatalan adalah catatan baru di log dan tidak dapat dibatalkan. Membatalkan catatan 'match' atau 'correct' \
                mengembalikan keadaan sebelumnya.

                Contoh: ikrar-hq void --data-dir /var/lib/ikrar-hq 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --reason test
                """,
            english: """
                A void is a record in the log itself and cannot be undone. Voiding a 'match' or 'correct' brings back what \
                stood before it.

                Example: ikrar-hq void --data-dir /var/lib/ikrar-hq 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --reason test
                """
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "Daun catatan.", english: "The record's leaf.").help))
    var leaf: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kode alasan, misalnya wrong_person, wrong_act, test.",
                english: "The code of the reason, such as wrong_person, wrong_act, test."
            ).help,
            valueName: "code"
        )
    )
    var reason: String

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let (target, acting) = (try RecordArgument.leaf(leaf), try ActContext.current())
        let acts = try await withStore { store throws(HQStoreError) in
            try await store.void(leaf: target, reason: reason, context: acting)
        }
        try context.answer(acts, Message(indonesian: "Dibatalkan: \(leaf)", english: "Void: \(leaf)"))
    }
}
