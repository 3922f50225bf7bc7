import ArgumentParser
import HQServer
import HQStore
import IkrarConsole
import IkrarService
import Logging

/// `ikrar-hq serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Message(
            indonesian: "Terima catatan dari kios, di latar depan sampai dihentikan.",
            english: "Receive the kiosks' records, in the foreground until stopped."
        ).help,
        discussion: Message(
            indonesian: """
                HTTP tanpa TLS hanya pada alamat loopback. Port 0 membiarkan sistem memilih; dengan --json alamatnya \
                dicetak sebagai satu baris JSON.

                Contoh:
                  ikrar-hq serve --data-dir /var/lib/ikrar-hq --listen 127.0.0.1:8470
                  ikrar-hq serve --config /etc/ikrar/ikrar-hq.yaml
                  ikrar-hq serve --config /etc/ikrar/ikrar-hq.yaml --witness-policy /etc/ikrar/witnesses.policy
                """,
            english: """
                Plain HTTP is for loopback addresses only. Port 0 lets the system pick one; with --json the address is \
                printed as one line of JSON.

                Examples:
                  ikrar-hq serve --data-dir /var/lib/ikrar-hq --listen 127.0.0.1:8470
                  ikrar-hq serve --config /etc/ikrar/ikrar-hq.yaml
                  ikrar-hq serve --config /etc/ikrar/ikrar-hq.yaml --witness-policy /etc/ikrar/witnesses.policy
                """
        ).help
    )

    @OptionGroup var listener: ListenerOptions

    @OptionGroup var witness: WitnessOptions

    @OptionGroup var options: HQOptions

    func run() async throws {
        let context = CommandContext(console: .process, isJSON: options.json)
        do {
            try await serve(context)
        } catch {
            throw ExitCode(context.report(Self.failure(error)).rawValue)
        }
    }

    private func serve(_ context: CommandContext) async throws {
        let settings = try ServeSettings(
            flags: listener.flags([
                (ServeSettings.dataDirectory, options.dataDirectory), (ServeSettings.witnessPolicy, witness.policy),
                (ServeSettings.witnessCA, witness.ca),
            ])
        )
        JournalLogHandler.bootstrap(level: settings.logLevel)
        let process = try ServerProcess(context: context, logger: Logger(label: "ikrar-hq"))
        let store = try HQStore.open(HQStoreConfiguration(dataDirectory: settings.dataDirectory))
        let lock = try store.lockForServing()
        defer { withExtendedLifetime(lock) {} }
        settings.witnesses.forgetFormerPolicy()
        let witnesses = try settings.witnesses.witnesses(of: store.authority, logger: process.logger)
        let publisher = try await LogPublisher(store: store, witnesses: witnesses) { SystemClock.universalTime() }
        let server = HQServer(
            store: store,
            publisher: publisher,
            configuration: settings.server,
            logger: process.logger,
            now: { SystemClock.universalTime() },
            onListening: { port in process.announce(settings.server, port: port) },
            onDiskFailure: { process.exitAfterDiskFailure() }
        )
        let publishing = PublishingService(publisher: publisher, logger: process.logger)
        try await process.run([server, publishing]) { try await store.probe() }
        try store.close()
    }

    private static func failure(_ error: any Error) -> CommandFailure {
        switch error {
        case let error as HQStoreError: CommandFailure(error)
        case let error as WitnessPanelError: CommandFailure(error)
        case let failure as CommandFailure: failure
        default: CommandFailure(serving: error)
        }
    }
}
