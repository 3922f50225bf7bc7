import ArgumentParser
import HQStore
import IkrarConsole
import IkrarModel

/// `ikrar-hq match`
struct MatchCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: Message(
            indonesian: "Hubungkan masukan yang tidak dikenal dengan orangnya.",
            english: "Match an input nobody was found for to its person."
        ).help,
        discussion: Message(
            indonesian: """
                LEAF ialah catatan 'unmatched', atau kehadiran atau ikrar yang orangnya tidak ada di daftar. Masukan tidak \
                dikenal dihitung sebagai apa yang dicatat upacaranya: kehadiran, ikrar, atau keduanya.

                Contoh: ikrar-hq match --data-dir /var/lib/ikrar-hq 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --person p-0a1b2c3d4e5f6g7h
                """,
            english: """
                LEAF is an 'unmatched' record, or an attendance or pledge whose person is not on the roster. An unmatched \
                input counts as what its ceremony records: attendance, pledge, or both.

                Example: ikrar-hq match --data-dir /var/lib/ikrar-hq 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --person p-0a1b2c3d4e5f6g7h
                """
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "Daun catatan.", english: "The record's leaf.").help))
    var leaf: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "ID orang (p-…), dari 'ikrar-hq audit --json'.",
                english: "The person's id (p-…), from 'ikrar-hq audit --json'."
            ).help,
            valueName: "id"
        )
    )
    var person: String

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Orang itu menolak, bukan menandatangani, dan catatannya tidak mengatakannya sendiri.",
                english: "The person refused, and did not sign, where the record does not say it itself."
            ).help
        )
    )
    var refused = false

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kode alasan, misalnya identified, typing_error.",
                english: "The code of the reason, such as identified, typing_error."
            ).help,
            valueName: "code"
        )
    )
    var reason: String = "identified"

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let (target, acting) = (try RecordArgument.leaf(leaf), try ActContext.current())
        let acts = try await withStore { store throws(HQStoreError) in
            try await store.match(
                leaf: target,
                person: person,
                pledge: refused ? .refused : .signed,
                reason: reason,
                context: acting
            )
        }
        try context.answer(acts, Message(indonesian: "Terhubung dengan \(person).", english: "Matched to \(person)."))
    }
}
