import ArgumentParser
import HQStore
import IkrarBundle
import IkrarConsole
import IkrarLedger
import IkrarService

/// `ikrar-hq init`
struct InitCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Message(
            indonesian: "Buat BKPP baru: basis data, kunci log, registrar, dan bundel.",
            english: "Make a new HQ: database, log key, registrar key, bundle key."
        ).help,
        discussion: Message(
            indonesian: """
                Mencetak kunci publik log (vkey), yang diberikan kepada setiap kios lewat jalan lain. Cara membuat, \
                membacakan dan menyimpan kunci: ikrar-hq help keys.

                Contoh: ikrar-hq init --data-dir /var/lib/ikrar-hq --origin ikrar.kota.go.id
                """,
            english: """
                Prints the log's public key (vkey), which every kiosk is told by another way. How keys are made, read aloud \
                and kept: ikrar-hq help keys.

                Example: ikrar-hq init --data-dir /var/lib/ikrar-hq --origin ikrar.kota.go.id
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Nama asal: bagian pertama setiap nama kunci.",
                english: "The origin: first part of every key's name."
            ).help,
            valueName: "name"
        )
    )
    var origin: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Nama kunci log; tanpa ini sama dengan nama asal.",
                english: "The name of the log's key; without it, the origin."
            ).help,
            valueName: "name"
        )
    )
    var keyName: String?

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let directory = try options.requiredDataDirectory()
        let authority: HQAuthority
        do {
            let configuration = HQStoreConfiguration(dataDirectory: directory)
            let store = try HQStore.create(
                configuration,
                origin: origin,
                keyName: keyName,
                now: SystemClock.universalTime()
            )
            authority = store.authority
            try store.close()
        } catch {
            throw CommandFailure(error)
        }
        let answer = InitAnswer(
            origin: authority.origin,
            logKey: authority.logKey.text,
            registrarKey: authority.registrarKey.text,
            bundleKey: authority.bundleKey.text
        )
        try context.answer(answer) { _ in [answer.logKey] }
    }
}

/// The new HQ.
struct InitAnswer: Encodable {
    /// The origin.
    let origin: String
    /// The log's vkey, for `ikrar enrol --log-key`.
    let logKey: String
    /// The registrar's vkey.
    let registrarKey: String
    /// The key that bundles are sealed to.
    let bundleKey: String

    private enum CodingKeys: String, CodingKey {
        case origin
        case logKey = "log_key"
        case registrarKey = "registrar_key"
        case bundleKey = "bundle_key"
    }
}
