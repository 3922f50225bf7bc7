package import HQListener
package import HQStore
package import Hummingbird
package import IkrarLedger
package import Logging
import ServiceLifecycle

/// HQ's HTTP server. A kiosk enrols at it and brings its records; it holds no state of its own but who asked how often.
package struct HQServer: Service {
    private let store: HQStore
    private let publication: BoundedPublication
    private let configuration: ListenerConfiguration
    private let logger: Logger
    private let now: @Sendable () -> RecordTime
    private let onListening: @Sendable (_ port: Int) async -> Void
    private let onDiskFailure: @Sendable () -> Void

    /// A server on `store`.
    ///
    /// - Parameters:
    ///   - publisher: publishes what the kiosks bring, before they are answered.
    ///   - publicationWait: how long a push waits for that before it is told to come again.
    ///   - now: HQ's clock, which every request's time is compared with.
    ///   - onListening: called once with the port when requests are answered.
    ///   - onDiskFailure: called when an fsync failed. The process must answer nobody and exit: written pages may be lost.
    package init(
        store: HQStore,
        publisher: LogPublisher,
        publicationWait: Duration = .seconds(HQServerLimit.publicationWaitSeconds),
        configuration: ListenerConfiguration,
        logger: Logger,
        now: @escaping @Sendable () -> RecordTime,
        onListening: @escaping @Sendable (_ port: Int) async -> Void,
        onDiskFailure: @escaping @Sendable () -> Void
    ) {
        self.store = store
        publication = BoundedPublication(publisher: publisher, limit: publicationWait)
        self.configuration = configuration
        self.logger = logger
        self.now = now
        self.onListening = onListening
        self.onDiskFailure = onDiskFailure
    }

    /// Serves until the service group stops gracefully: no new connections, running requests are answered.
    package func run() async throws {
        try await listener.run(try application())
    }

    /// The application: routes, middleware and sockets.
    package func application() throws -> some ApplicationProtocol {
        try listener.application(router: router, logger: logger, onListening: onListening)
    }

    private var listener: Listener { Listener(configuration) }

    private var router: Router<HQRequestContext> {
        let router = Router(context: HQRequestContext.self)
        router.middlewares.add(AnswerMiddleware(onDiskFailure: onDiskFailure, now: now))
        HealthRoute(store: store).add(to: router)
        EnrolmentRoute(store: store, now: now).add(to: router)
        RecordsRoute(store: store, publication: publication, now: now).add(to: router)
        LogRoute(store: store, now: now).add(to: router)
        return router
    }
}
