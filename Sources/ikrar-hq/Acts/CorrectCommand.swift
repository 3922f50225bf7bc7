import ArgumentParser
import HQStore
import IkrarConsole
import IkrarModel

/// `ikrar-hq correct`
struct CorrectCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: Message(
            indonesian: "Nyatakan apa yang seharusnya dikatakan satu kehadiran atau ikrar.",
            english: "Say what an attendance or a pledge should have said."
        ).help,
        discussion: Message(
            indonesian: """
                Catatan lama tetap ada; yang dihitung adalah perbaikannya. Yang tidak diberikan tetap seperti semula.

                Contoh: ikrar-hq correct --data-dir /var/lib/ikrar-hq 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --act refused --reason wrong_act
                """,
            english: """
                The old record stays; the correction is what counts. What is not given stays as it was.

                Example: ikrar-hq correct --data-dir /var/lib/ikrar-hq 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU= --act refused --reason wrong_act
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
    var person: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Perbuatan yang benar: signed atau refused.",
                english: "The right act: signed or refused."
            ).help,
            valueName: "act"
        )
    )
    var act: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kode alasan, misalnya wrong_person, wrong_act.",
                english: "The code of the reason, such as wrong_person, wrong_act."
            ).help,
            valueName: "code"
        )
    )
    var reason: String

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        guard person != nil || act != nil else {
            throw .usage(
                Message(indonesian: "Apa yang salah?", english: "What was wrong?"),
                hint: Message(indonesian: "Beri --person ID atau --act.", english: "Give --person ID or --act.")
            )
        }
        let (target, pledge, acting) = (try RecordArgument.leaf(leaf), try pledge(), try ActContext.current())
        let acts = try await withStore { store throws(HQStoreError) in
            try await store.correct(leaf: target, person: person, pledge: pledge, reason: reason, context: acting)
        }
        try context.answer(acts, Message(indonesian: "Diperbaiki: \(leaf)", english: "Corrected: \(leaf)"))
    }

    private func pledge() throws(CommandFailure) -> PledgeAct? {
        guard let act else { return nil }
        if let pledge = PledgeAct(rawValue: act) { return pledge }
        throw .usage(
            Message(indonesian: "\"\(act)\" bukan perbuatan.", english: "\"\(act)\" is no act."),
            hint: Message(indonesian: "Pakai signed atau refused.", english: "Use signed or refused.")
        )
    }
}
