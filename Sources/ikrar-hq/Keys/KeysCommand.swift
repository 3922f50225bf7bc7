import ArgumentParser
import HQStore
import IkrarBundle
import IkrarConsole
import IkrarLedger

/// `ikrar-hq keys`
struct KeysCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: Message(
            indonesian: "Kunci publik BKPP ini dengan sidik jarinya, untuk dibacakan.",
            english: "This HQ's public keys with their fingerprints, to be read aloud."
        ).help,
        discussion: KeyCeremony.text.help
    )

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Periksa kunci publik ini saja, milik siapa pun (log, kios, saksi).",
                english: "Check this public key instead, whoever's (log, kiosk, witness)."
            ).help
        )
    )
    var vkey: String?

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        if let vkey {
            try Self.check(vkey)
            return try Self.tell([KeyAnswer(purpose: nil, vkey: vkey)], in: context)
        }
        let authority = try await withStore { store throws(HQStoreError) in store.authority }
        var answers = [
            KeyAnswer(purpose: .log, vkey: authority.logKey.text),
            KeyAnswer(purpose: .registrar, vkey: authority.firstRegistrarKey.text),
            KeyAnswer(purpose: .bundle, vkey: authority.bundleKey.text),
        ]
        if let former = authority.formerLogKey { answers.append(KeyAnswer(purpose: .formerLog, vkey: former.text)) }
        if authority.registrarKey != authority.firstRegistrarKey {
            answers.append(KeyAnswer(purpose: .currentRegistrar, vkey: authority.registrarKey.text))
        }
        try Self.tell(answers, in: context)
    }

    private static func tell(_ answers: [KeyAnswer], in context: CommandContext) throws(CommandFailure) {
        try context.answer(["keys": answers]) { language in answers.flatMap { $0.lines(in: language) } }
    }

    /// Refuses what is neither a log's, kiosk's or registrar's key nor a witness's, and weak ones.
    private static func check(_ text: String) throws(CommandFailure) {
        do throws(LedgerError) {
            _ = try VerifierKey(parsing: text)
        } catch let first {
            do throws(LedgerError) {
                _ = try CosignerKey(parsing: text)
            } catch {
                let isWeak = first == .weakKey || error == .weakKey
                throw CommandFailure(
                    code: isWeak ? "weak_key" : "invalid_key",
                    status: .badData,
                    message: Message(indonesian: "Kunci itu ditolak.", english: "The key is refused."),
                    detail: .technical((isWeak ? LedgerError.weakKey : first).description)
                )
            }
        }
    }
}
