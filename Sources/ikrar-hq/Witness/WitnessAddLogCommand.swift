import ArgumentParser
import HQWitness
import IkrarConsole
import IkrarLedger

/// `ikrar-hq witness add-log`
struct WitnessAddLogCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-log",
        abstract: Message(
            indonesian: "Awasi sebuah log, atau tambahkan kunci baru log itu.",
            english: "Watch a log, or add a log's next key."
        ).help,
        discussion: Message(
            indonesian: """
                Saksi yang sedang berjalan langsung mengenal log itu.

                Contoh: ikrar-hq witness add-log --data-dir /var/lib/ikrar-witness --log-key VKEY
                """,
            english: """
                A witness that is running knows the log at once.

                Example: ikrar-hq witness add-log --data-dir /var/lib/ikrar-witness --log-key VKEY
                """
        ).help
    )

    @Option(
        name: .customLong("log-key"),
        help: ArgumentHelp(
            Message(indonesian: "Kunci publik log itu (vkey).", english: "The log's public key (vkey).").help,
            valueName: "vkey"
        )
    )
    var logKey: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Asal log, bila bukan nama kuncinya.",
                english: "The log's origin, when it is not the key's name."
            ).help,
            valueName: "name"
        )
    )
    var origin: String?

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let directory = try options.requiredDataDirectory()
        let status: WatchedLogStatus
        do throws(WitnessError) {
            status = try addLog(to: try WitnessStore.open(directory))
        } catch {
            throw CommandFailure(error)
        }
        let log = status.log
        try context.answer(WatchedLogAnswer(status)) { language in
            [
                Message(
                    indonesian: "Log \(log.origin) diawasi, kunci: \(log.keys.count).",
                    english: "The log \(log.origin) is watched, keys: \(log.keys.count)."
                ).text(in: language)
            ]
        }
    }

    private func addLog(to store: WitnessStore) throws(WitnessError) -> WatchedLogStatus {
        guard let origin else { return try store.addLog(origin: try keyName(), key: logKey) }
        return try store.addLog(origin: origin, key: logKey)
    }

    private func keyName() throws(WitnessError) -> String {
        do {
            return try VerifierKey(parsing: logKey).name
        } catch {
            throw .invalidLogKey(detail: error.description)
        }
    }
}
