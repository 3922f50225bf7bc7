import IkrarModel
import IkrarService
import KioskScanner
package import KioskStore
import KioskSync
package import Logging
import ServiceLifecycle
import UnixSignals

/// The whole kiosk daemon: its store opened and its socket's place checked, ready to run.
package struct Daemon: Sendable {
    /// How long requests under way may take after SIGTERM; together with closing the store this stays under 5 s.
    private static let shutdownTimeMax = Duration.seconds(4)

    private let configuration: DaemonConfiguration
    private let store: KioskStore
    private let failure = FailureSignal()
    private let logger: Logger

    /// Opens the store, which holds the lock of the data directory from here on.
    ///
    /// - Throws: ``KioskStoreError/locked(pid:)`` when another daemon is there; what makes opening impossible at all. A
    ///   store that refuses to sign is no error here: the daemon runs and says why.
    package init(configuration: DaemonConfiguration, logger: Logger) throws(KioskStoreError) {
        self.configuration = configuration
        self.logger = logger
        var storeConfiguration = configuration.store
        storeConfiguration.onFailure = { [failure] in failure.report($0) }
        store = try KioskStore.open(storeConfiguration)
    }

    /// Runs until SIGTERM or SIGINT, or until a part of it fails, which it throws. Either way the store is closed.
    package func run() async throws {
        do {
            try await serviceGroup().run()
        } catch {
            await store.close()
            throw error
        }
        await store.close()
        logger.info("stopped")
    }

    private func serviceGroup() async throws -> ServiceGroup {
        let kiosk = Kiosk(
            store: store,
            sync: SyncService(store: store, logger: logger),
            clock: try SystemClock(zone: configuration.zone),
            failure: failure,
            readers: readers()
        )
        let notifier = try SystemdNotifier()
        let server = try LocalServer(
            socketPath: configuration.socketPath,
            api: LocalAPI(kiosk: kiosk, policy: .system()),
            logger: logger,
            onReady: { await ready(notifier) }
        )
        try server.prepare()
        // Stopped from the last to the first: the reporter says so, the server ends, then what it used.
        var services: [any Service] = [kiosk.failure, kiosk.sync, kiosk.events]
        services.append(
            OpeningRetention(
                store: store,
                clock: kiosk.clock,
                retentionSeconds: configuration.openingRetentionSeconds,
                logger: logger
            )
        )
        services.append(DayEnd(kiosk: kiosk, logger: logger))
        if let notifier, let interval = WatchdogInterval.current() {
            services.append(watchdog(notifier, interval, kiosk))
        }
        services.append(server)
        if !kiosk.readers.isEmpty { services.append(ReaderService(kiosk: kiosk, logger: logger)) }
        if let notifier { services.append(StatusReporter(notifier: notifier, store: store, logger: logger)) }
        var group = ServiceGroupConfiguration(
            services: services.map { service in
                .init(
                    service: service,
                    successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup
                )
            },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = Self.shutdownTimeMax
        return ServiceGroup(configuration: group)
    }

    private func readers() -> [Reader] {
        let claims = ReaderClaims()
        return configuration.readers.map { Reader($0, claims: claims) }
    }

    private func watchdog(_ notifier: SystemdNotifier, _ interval: Duration, _ kiosk: Kiosk) -> WatchdogService {
        WatchdogService(notifier: notifier, interval: interval, logger: logger) {
            do throws(KioskStoreError) {
                try await kiosk.store.probe()
            } catch {
                // A refusal is an answer: the write path is alive, and a restart would not make room on the disk.
                if error.mustExit { throw error }
            }
        }
    }

    private func ready(_ notifier: SystemdNotifier?) async {
        let status = await store.status()
        logger.info(
            "ready",
            metadata: [
                "version": "\(Release.version)", "socket": "\(configuration.socketPath)",
                "signer": "\(status.signer)",
                "records": "\(status.nextSeq)", "people": "\(status.people)",
            ]
        )
        if let refusal = status.refusal {
            let remedy = refusal.remedy?.sentence(dataDirectory: configuration.dataDirectory)
            logger.error("not recording", metadata: ["reason": "\(refusal)", "remedy": "\(remedy ?? "-")"])
        }
        StartupCode.release()
        do {
            try notifier?.send(.ready, .status(StatusReporter.line(status)))
        } catch {
            logger.warning("systemd was not told", metadata: ["reason": "\(error)"])
        }
    }
}
