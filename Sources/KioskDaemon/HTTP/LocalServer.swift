import Hummingbird
import HummingbirdCore
package import Logging
import NIOPosix
import ServiceLifecycle

/// Serves the local API on a Unix socket, as one service of the daemon.
package struct LocalServer: Service {
    /// One thread moves the bytes of every caller; the work is done elsewhere, and each thread costs memory.
    private static let eventLoopCount = 1

    private let socket: LocalSocket
    private let api: LocalAPI
    private let logger: Logger
    private let onReady: @Sendable () async -> Void

    /// A server that listens at `socketPath` once it runs.
    ///
    /// - Parameter onReady: Called when requests are answered from now on.
    package init(
        socketPath: String,
        api: LocalAPI,
        logger: Logger,
        onReady: @escaping @Sendable () async -> Void = {}
    ) throws(LocalSocketError) {
        socket = try LocalSocket(path: socketPath)
        self.api = api
        self.logger = logger
        self.onReady = onReady
    }

    /// Creates what is missing, removes a stale socket and refuses an unsafe place. Called before ``run()``, by the
    /// holder of the data directory's lock, so that a wrong place is an error of the configuration.
    package func prepare() throws(LocalSocketError) { try socket.prepare() }

    /// Serves until the service group stops: requests under way are answered, idle connections are closed, and the
    /// socket is removed.
    package func run() async throws {
        let registry = ConnectionRegistry()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: Self.eventLoopCount)
        let application = Application(
            router: api.router(registry: registry),
            server: HTTPServerBuilder { responder in
                DeferredChannel(HTTP1Channel(responder: responder, configuration: http(registry)))
            },
            configuration: ApplicationConfiguration(
                address: .unixDomainSocket(path: socket.path),
                backlog: ConnectionLimit.backlog
            ),
            onServerRunning: { _ in await ready() },
            eventLoopGroupProvider: .shared(group),
            logger: logger
        )
        do {
            try await application.run()
        } catch {
            socket.remove()
            try await group.shutdownGracefully()
            throw error
        }
        socket.remove()
        try await group.shutdownGracefully()
    }

    private func http(_ registry: ConnectionRegistry) -> HTTP1Channel.Configuration {
        .init(
            additionalChannelHandlers: api.handlers(registry: registry, logger: logger),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: ConnectionLimit.headerBytesMax,
                maxHeaderListSize: ConnectionLimit.headerBytesMax,
                maxHeaderFieldCount: ConnectionLimit.headerFieldsMax
            )
        )
    }

    private func ready() async {
        do {
            try socket.admitGroup()
        } catch {
            api.failure.report(error)
            return
        }
        await onReady()
    }
}

extension LocalServer: CustomStringConvertible {
    /// Its name in logs.
    package var description: String { "local API" }
}
