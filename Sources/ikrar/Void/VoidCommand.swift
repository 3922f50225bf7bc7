import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar void`
struct VoidCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: Message(
            indonesian: "Batalkan satu catatan; catatannya tetap ada, hanya tidak dihitung lagi.",
            english: "Void a record: it stays, but counts no more."
        ).help,
        discussion: Message(
            indonesian: """
                LEAF ada di jawaban 'ikrar scan'. Pembatalan adalah catatan baru dan tidak dapat dibatalkan; orangnya \
                dapat dipindai lagi.

                Contoh: ikrar void 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --reason wrong_person
                """,
            english: """
                LEAF is in the answer of 'ikrar scan'. A void is a record itself and cannot be undone; the person may be \
                scanned again.

                Example: ikrar void 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --reason wrong_person
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

    @OptionGroup var repetition: RequestOptions
    @OptionGroup var options: GlobalOptions

    /// What a leaf and a reason look like, for whoever mistyped one.
    private static let form = Message(
        indonesian:
            "Salin 'leaf' utuh (44 tanda) dari jawaban 'ikrar scan'; alasan berupa kode, misalnya wrong_person.",
        english:
            "Copy the whole 'leaf' (44 characters) from the answer of 'ikrar scan'; a reason is a code like wrong_person."
    )

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let order = VoidOrder(leaf: leaf, reason: reason)
        let request = repetition.request ?? .random()
        let answer: VoidAnswer
        do {
            answer = try await context.client.void(order, request: request)
        } catch .problem(let problem) where problem.code == .invalid {
            throw CommandFailure(problem, hint: Self.form)
        } catch {
            throw CommandFailure(error)
        }
        try context.answer(answer) { language in
            let headline = Message(indonesian: "Dibatalkan: \(answer.leaf)", english: "Void: \(answer.leaf)")
            return [
                headline.text(in: language), "  \(answer.record.type) \(answer.record.seq) \(answer.record.leaf)",
            ]
        }
        return .done
    }
}
