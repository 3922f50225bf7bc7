import ArgumentParser
import HQStore
import IkrarConsole
import IkrarService

/// `ikrar-hq kiosk revoke`
struct KioskRevokeCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: Message(
            indonesian: "Cabut kunci satu kios: yang sudah masuk tetap sah, yang baru ditolak.",
            english: "Revoke a kiosk's keys: what is here stays valid, what is new is refused."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar-hq kiosk revoke --data-dir /var/lib/ikrar-hq 3374-014/1 --yes",
            english: "Example: ikrar-hq kiosk revoke --data-dir /var/lib/ikrar-hq 3374-014/1 --yes"
        ).help
    )

    @Argument(
        help: ArgumentHelp(Message(indonesian: "Nama kios.", english: "The kiosk's name.").help, valueName: "kiosk")
    )
    var name: String

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        guard yes || isAgreed(context.console) else {
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        }
        try await withStore { store throws(HQStoreError) in
            try await store.revoke(kiosk: name, now: SystemClock.universalTime())
        }
        try context.answer(["revoked": name]) { language in
            [Message(indonesian: "Kios \(name) dicabut.", english: "The kiosk \(name) is revoked.").text(in: language)]
        }
    }

    /// A revocation cannot be taken back, so the name is typed once more.
    private func isAgreed(_ console: Console) -> Bool {
        guard console.canAsk else { return false }
        let question = Message(
            indonesian: "Pencabutan tidak dapat dibatalkan. Ketik \(name) untuk melanjutkan:",
            english: "A revocation cannot be undone. Type \(name) to go on:"
        )
        return console.ask(question) == name
    }
}
