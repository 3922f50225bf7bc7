import Glibc
import HQListener
import IkrarConsole
import IkrarService
import Logging
import ServiceLifecycle
import UnixSignals

/// A server that runs in the foreground until it is stopped: what it tells its operator and systemd, and how it ends.
struct ServerProcess: Sendable {
    /// Where its address is printed.
    let context: CommandContext
    /// The log.
    let logger: Logger
    /// systemd, if it listens.
    private let notifier: SystemdNotifier?

    /// The process of a server that answers in `context`.
    init(context: CommandContext, logger: Logger) throws {
        self.context = context
        self.logger = logger
        notifier = try SystemdNotifier()
    }

    /// Runs `services` until SIGTERM or SIGINT.
    ///
    /// - Parameter probe: fails when the server could not answer; systemd's watchdog is fed by it.
    func run(_ services: [any Service], probe: @escaping @Sendable () async throws -> Void) async throws {
        var services = services + [StoppingNotice(notifier: notifier, logger: logger)]
        if let notifier, let interval = WatchdogInterval.current() {
            services.append(WatchdogService(notifier: notifier, interval: interval, logger: logger, probe: probe))
        }
        try await ServiceGroup(configuration: group(services)).run()
    }

    /// Says that requests are answered at `listener`, on `port`.
    func announce(_ listener: ListenerConfiguration, port: Int) {
        let listening = ListeningAnswer(configuration: listener, port: port)
        logger.notice("listening", metadata: ["url": "\(listening.url)"])
        if context.isJSON {
            do {
                try context.answer(listening) { _ in [] }
            } catch {
                // Nobody reads stdout any more; the log has the address too.
                logger.warning("cannot print the address", metadata: ["reason": "\(error.code)"])
            }
        }
        do {
            try notifier?.send(.ready)
            try notifier?.send(.status("listening at \(listening.url)"))
        } catch {
            logger.warning("cannot notify systemd", metadata: ["reason": "\(error)"])
        }
    }

    /// Ends the process at once. Written pages may be lost (fsync is not asked twice): whoever asks again is answered after
    /// a restart.
    func exitAfterDiskFailure() {
        logger.critical("an fsync failed; stopping at once, start again to verify")
        _exit(ExitStatus.bug.rawValue)
    }

    /// Running requests have three seconds to be answered, and one more to give up: with the close, below five.
    private func group(_ services: [any Service]) -> ServiceGroupConfiguration {
        var group = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(3)
        group.maximumCancellationDuration = .seconds(1)
        return group
    }
}
