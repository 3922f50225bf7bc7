package import HQStore
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import IkrarLedger
package import Logging
import NIOCore
import ServiceLifecycle

/// HQ's HTTP server. A kiosk enrols at it and brings its records; it holds no state of its own but who asked how often.
package struct HQServer: Service {
    private let store: HQStore
    private let configuration: HQServerConfiguration
    private let logger: Logger
    private let now: @Sendable () -> RecordTime
    private let onListening: @Sendable (_ port: Int) async -> Void
    private let onDiskFailure: @Sendable () -> Void

    /// A server on `store`.
    ///
    /// - Parameters:
    ///   - now: HQ's clock, which every request's time is compared with.
    ///   - onListening: called once with the port when requests are answered.
    ///   - onDiskFailure: called when an fsync failed. The process must answer nobody and exit: written pages may be lost.
    package init(
        store: HQStore,
        configuration: HQServerConfiguration,
        logger: Logger,
        now: @escaping @Sendable () -> RecordTime,
        onListening: @escaping @Sendable (_ port: Int) async -> Void,
        onDiskFailure: @escaping @Sendable () -> Void
    ) {
        self.store = store
        self.configuration = configuration
        self.logger = logger
        self.now = now
        self.onListening = onListening
        self.onDiskFailure = onDiskFailure
    }

    /// Serves until the service group stops gracefully: no new connections, running requests are answered.
    package func run() async throws {
        let application = try application()
        do {
            try await application.run()
        } catch let error as IOError {
            let address = configuration.address
            throw HQServerError.cannotListen(host: address.host, port: address.port, detail: error.description)
        }
    }

    /// The application: routes, middleware and sockets.
    package func application() throws -> some ApplicationProtocol {
        Application(
            router: router,
            server: try serverBuilder(),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.address.host, port: configuration.address.port),
                backlog: HQServerLimit.backlogMax,
                availableConnectionsDelegate: .maximum(HQServerLimit.connectionsMax, logger: logger)
            ),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }

    private var router: Router<HQRequestContext> {
        let router = Router(context: HQRequestContext.self)
        router.middlewares.add(AnswerMiddleware(onDiskFailure: onDiskFailure, now: now))
        HealthRoute(store: store).add(to: router)
        EnrolmentRoute(store: store, now: now).add(to: router)
        RecordsRoute(store: store, now: now).add(to: router)
        return router
    }

    private func serverBuilder() throws(HQServerError) -> HTTPServerBuilder {
        let deadlines = configuration.deadlines
        let plain = HTTPServerBuilder { responder in
            DeadlineChannel(HTTP1Channel(responder: responder, configuration: .hq), deadlines: deadlines)
        }
        guard let files = configuration.tls else { return plain }
        let identity = try ServerIdentity.load(files)
        do {
            return try .tls(plain, tlsConfiguration: identity)
        } catch {
            throw .certificate(path: files.certificate, detail: "\(error)")
        }
    }
}
