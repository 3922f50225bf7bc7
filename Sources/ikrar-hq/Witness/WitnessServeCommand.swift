import ArgumentParser
import HQWitness
import IkrarConsole
import IkrarLedger
import IkrarService
import Logging

/// `ikrar-hq witness serve`
struct WitnessServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Message(
            indonesian: "Jawab permintaan tanda tangan, di latar depan sampai dihentikan.",
            english: "Answer requests for cosignatures, in the foreground until stopped."
        ).help,
        discussion: Message(
            indonesian: """
                HTTP tanpa TLS hanya pada alamat loopback. Letakkan --mark-dir di disk lain: dari situ saksi tahu bila \
                datanya dipulihkan dari salinan lama, dan tidak menandatangani apa pun.

                Contoh:
                  ikrar-hq witness serve --data-dir /var/lib/ikrar-witness --listen 127.0.0.1:8471
                """,
            english: """
                Plain HTTP is for loopback addresses only. Put --mark-dir on another disk: it tells the witness that its \
                data was restored from an older copy, and then it cosigns nothing.

                Example:
                  ikrar-hq witness serve --data-dir /var/lib/ikrar-witness --listen 127.0.0.1:8471
                """
        ).help
    )

    @OptionGroup var listener: ListenerOptions

    @Option(
        name: .customLong("mark-dir"),
        help: ArgumentHelp(
            Message(
                indonesian: "Direktori tanda ukuran terbesar; bawaan: marks di direktori data.",
                english: "The directory of the high-water marks; by default marks in the data directory."
            ).help,
            valueName: "dir"
        ),
        completion: .directory
    )
    var markDirectory: String?

    @OptionGroup var options: HQOptions

    private static let dataDirectory = Setting("data-dir")
    private static let markDirectory = Setting("mark-dir")

    func run() async throws {
        let context = CommandContext(console: .process, isJSON: options.json)
        do {
            try await serve(context)
        } catch {
            let failure = (error as? WitnessError).map(CommandFailure.init) ?? CommandFailure(serving: error)
            throw ExitCode(context.report(failure).rawValue)
        }
    }

    private func serve(_ context: CommandContext) async throws {
        let configuration = try ServiceConfiguration(
            settings: ListenerSettings.all + [Self.dataDirectory, Self.markDirectory],
            flags: listener.flags([
                (Self.dataDirectory, options.dataDirectory), (Self.markDirectory, markDirectory),
            ])
        )
        let settings = try ListenerSettings(configuration)
        JournalLogHandler.bootstrap(level: settings.logLevel)
        let process = try ServerProcess(context: context, logger: Logger(label: "ikrar-witness"))
        let store = try WitnessStore.open(
            try configuration.requiredText(Self.dataDirectory),
            marks: configuration.text(Self.markDirectory)
        )
        let lock = try store.lock()
        defer { withExtendedLifetime(lock) {} }
        let server = WitnessServer(
            store: store,
            configuration: settings.listener,
            logger: process.logger,
            now: { SystemClock.universalTime().unixSeconds },
            onListening: { port in process.announce(settings.listener, port: port) },
            onDiskFailure: { process.exitAfterDiskFailure() }
        )
        try await process.run([server]) { _ = try store.statuses() }
    }
}
