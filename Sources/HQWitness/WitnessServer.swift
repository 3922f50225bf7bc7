package import HQListener
package import Hummingbird
package import Logging
import ServiceLifecycle

/// A witness's HTTP server: `POST /add-checkpoint`, and the newest checkpoint of each log for monitors
/// (c2sp.org/tlog-witness).
package struct WitnessServer: Service {
    private let store: WitnessStore
    private let listener: Listener
    private let logger: Logger
    private let now: @Sendable () -> Int64
    private let onListening: @Sendable (_ port: Int) async -> Void
    private let onDiskFailure: @Sendable () -> Void

    /// A server on `store`.
    ///
    /// - Parameters:
    ///   - now: the witness's clock, in seconds since 1970.
    ///   - onListening: called once with the port when requests are answered.
    ///   - onDiskFailure: called when an fsync failed. The process must answer nobody and exit.
    package init(
        store: WitnessStore,
        configuration: ListenerConfiguration,
        logger: Logger,
        now: @escaping @Sendable () -> Int64,
        onListening: @escaping @Sendable (_ port: Int) async -> Void,
        onDiskFailure: @escaping @Sendable () -> Void
    ) {
        self.store = store
        listener = Listener(configuration)
        self.logger = logger
        self.now = now
        self.onListening = onListening
        self.onDiskFailure = onDiskFailure
    }

    /// Serves until the service group stops gracefully: no new connections, running requests are answered.
    package func run() async throws {
        try await listener.run(try application())
    }

    /// The application: routes and sockets.
    package func application() throws -> some ApplicationProtocol {
        let router = Router(context: BasicRequestContext.self)
        AddCheckpointRoute(store: store, logger: logger, now: now, onDiskFailure: onDiskFailure).add(to: router)
        MonitorRoute(store: store, logger: logger).add(to: router)
        return try listener.application(router: router, logger: logger, onListening: onListening)
    }
}
