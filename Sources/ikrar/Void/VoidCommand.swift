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
                dapat dipindai lagi. Di terminal, persetujuan ditanyakan.

                Contoh: ikrar void 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --reason wrong_person
                """,
            english: """
                LEAF is in the answer of 'ikrar scan'. A void is a record itself and cannot be undone; the person may be \
                scanned again. On a terminal agreement is asked for.

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

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

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
        guard yes || isAgreed(context.console) else {
            throw .usage(Message(indonesian: "Tidak ada yang dibatalkan.", english: "Nothing was voided."))
        }
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

    /// A void cannot be taken back, so whoever sits at a terminal types a word for it.
    private func isAgreed(_ console: Console) -> Bool {
        guard console.canAsk else { return true }
        let question = Message(
            indonesian: "Pembatalan tidak dapat ditarik kembali. Ketik batal untuk melanjutkan:",
            english: "A void cannot be undone. Type void to go on:"
        )
        return ["batal", "void"].contains(console.ask(question)?.lowercased())
    }
}
