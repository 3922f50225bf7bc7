import ArgumentParser
import Glibc
import HQListener
import HQServer
import HQStore
import IkrarConsole
import IkrarService
import Logging
import ServiceLifecycle
import UnixSignals

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
                """,
            english: """
                Plain HTTP is for loopback addresses only. Port 0 lets the system pick one; with --json the address is \
                printed as one line of JSON.

                Examples:
                  ikrar-hq serve --data-dir /var/lib/ikrar-hq --listen 127.0.0.1:8470
                  ikrar-hq serve --config /etc/ikrar/ikrar-hq.yaml
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Berkas konfigurasi (YAML).", english: "A configuration file (YAML).").help
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var config: String?

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Alamat dan port.", english: "Address and port.").help,
            valueName: "address:port"
        )
    )
    var listen: String?

    @Option(
        name: .customLong("tls-certificate"),
        help: ArgumentHelp(
            Message(indonesian: "Rantai sertifikat, PEM.", english: "Certificate chain, PEM.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var certificate: String?

    @Option(
        name: .customLong("tls-key"),
        help: ArgumentHelp(
            Message(indonesian: "Kunci sertifikat, PEM.", english: "The certificate's key, PEM.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var key: String?

    @Option(
        name: .customLong("log-level"),
        help: ArgumentHelp("trace, debug, info, notice, warning, error, critical", valueName: "level")
    )
    var logLevel: String?

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
        let settings = try ServeSettings(flags: flags)
        JournalLogHandler.bootstrap(level: settings.logLevel)
        let logger = Logger(label: "ikrar-hq")
        let store = try HQStore.open(HQStoreConfiguration(dataDirectory: settings.dataDirectory))
        let lock = try store.lockForServing()
        defer { withExtendedLifetime(lock) {} }
        let notifier = try SystemdNotifier()
        let server = HQServer(
            store: store,
            configuration: settings.server,
            logger: logger,
            now: { SystemClock.universalTime() },
            onListening: { port in
                let listening = ListeningAnswer(configuration: settings.server, port: port)
                announce(listening, context, logger: logger)
                notify(notifier, logger, .ready, .status("listening at \(listening.url)"))
            },
            onDiskFailure: {
                // Written pages may be lost (fsync is not asked twice): whoever asks again is answered after a restart.
                logger.critical("an fsync failed; stopping at once, start again to verify")
                _exit(ExitStatus.bug.rawValue)
            }
        )
        var services: [any Service] = [server, StoppingNotice(notifier: notifier, logger: logger)]
        if let notifier, let interval = WatchdogInterval.current() {
            services.append(
                WatchdogService(notifier: notifier, interval: interval, logger: logger) { try await store.probe() }
            )
        }
        try await ServiceGroup(configuration: Self.group(services, logger: logger)).run()
        try store.close()
    }

    /// Running requests have three seconds to be answered, and one more to give up: with the close, below five.
    private static func group(_ services: [any Service], logger: Logger) -> ServiceGroupConfiguration {
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(3)
        group.maximumCancellationDuration = .seconds(1)
        return group
    }

    private func announce(_ listening: ListeningAnswer, _ context: CommandContext, logger: Logger) {
        logger.notice("listening", metadata: ["url": "\(listening.url)"])
        guard context.isJSON else { return }
        do {
            try context.answer(listening) { _ in [] }
        } catch {
            // Nobody reads stdout any more; the log has the address too.
            logger.warning("cannot print the address", metadata: ["reason": "\(error.code)"])
        }
    }

    private func notify(_ notifier: SystemdNotifier?, _ logger: Logger, _ messages: SystemdNotifier.Message...) {
        for message in messages {
            do {
                try notifier?.send(message)
            } catch {
                logger.warning("cannot notify systemd", metadata: ["reason": "\(error)"])
            }
        }
    }

    private var flags: [Setting: String] {
        let given: [(Setting, String?)] = [
            (.configurationFile, config), (ServeSettings.dataDirectory, options.dataDirectory),
            (ServeSettings.listen, listen), (ServeSettings.certificate, certificate), (ServeSettings.key, key),
            (ServeSettings.logLevel, logLevel),
        ]
        return given.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    private static func failure(_ error: any Error) -> CommandFailure {
        switch error {
        case let error as HQStoreError: CommandFailure(error)
        case let error as ConfigurationError: .configuration("configuration", .technical("\(error)"))
        case let error as SystemdNotifyError: .configuration("configuration", .technical("\(error)"))
        case ListenerError.plainHTTPOutsideLoopback(let host):
            .configuration(
                "plain_http",
                Message(
                    indonesian:
                        "HTTP polos di \(host): beri --tls-certificate dan --tls-key, atau dengarkan di 127.0.0.1.",
                    english: "plain HTTP at \(host): give --tls-certificate and --tls-key, or listen on 127.0.0.1"
                )
            )
        case ListenerError.certificate(let path, let detail):
            .configuration("certificate", .technical("\(path): \(detail)"))
        case ListenerError.cannotListen(let host, let port, let detail):
            .configuration(
                "cannot_listen",
                Message(
                    indonesian: "Tidak dapat mendengarkan di \(host) port \(port) (rincian teknis: \(detail)).",
                    english: "cannot listen at \(host) port \(port): \(detail)"
                )
            )
        default: .bug(error)
        }
    }
}
