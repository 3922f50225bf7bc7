import ArgumentParser
import HQStore
import IkrarConsole
import IkrarService

/// `ikrar-hq auditor revoke`
struct AuditorRevokeCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: Message(
            indonesian: "Cabut semua token seorang pemeriksa.",
            english: "Revoke every token of an auditor."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar-hq auditor revoke --data-dir /var/lib/ikrar-hq --name \"Bawaslu Kota\"",
            english: "Example: ikrar-hq auditor revoke --data-dir /var/lib/ikrar-hq --name \"Bawaslu Kota\""
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Siapa pemeriksa itu.", english: "Who the auditor is.").help,
            valueName: "name"
        )
    )
    var name: String

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let count = try await withStore { store throws(HQStoreError) in
            try await store.revokeAuditor(name: name, now: SystemClock.universalTime())
        }
        try context.answer(["revoked": count]) { language in
            [Message(indonesian: "\(count) token dicabut.", english: "\(count) tokens are revoked.").text(in: language)]
        }
    }
}
