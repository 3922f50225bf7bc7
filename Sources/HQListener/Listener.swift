package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore

/// HTTP on a socket, plain or with TLS, with limits on connections, headers and time: what every server of HQ's side
/// stands on.
package struct Listener: Sendable {
    private let configuration: ListenerConfiguration

    /// A listener that is not open yet.
    package init(_ configuration: ListenerConfiguration) {
        self.configuration = configuration
    }

    /// The application that answers with `router` here. Throws a ``ListenerError`` when certificate or key cannot be used.
    ///
    /// - Parameter onListening: called once with the port when requests are answered.
    package func application<Context: RequestContext>(
        router: Router<Context>,
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) async -> Void
    ) throws(ListenerError) -> some ApplicationProtocol
    where Context.Source == ApplicationRequestContextSource {
        Application(
            router: router,
            server: try serverBuilder(),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.address.host, port: configuration.address.port),
                backlog: ListenerLimit.backlogMax,
                availableConnectionsDelegate: .maximum(ListenerLimit.connectionsMax, logger: logger)
            ),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }

    /// Serves until the service group stops gracefully. An address that cannot be had is a
    /// ``ListenerError/cannotListen(host:port:detail:)``.
    package func run(_ application: some ApplicationProtocol) async throws {
        do {
            try await application.run()
        } catch let error as IOError {
            let address = configuration.address
            throw ListenerError.cannotListen(host: address.host, port: address.port, detail: error.description)
        }
    }

    private func serverBuilder() throws(ListenerError) -> HTTPServerBuilder {
        let deadlines = configuration.deadlines
        let plain = HTTPServerBuilder { responder in
            DeadlineChannel(HTTP1Channel(responder: responder, configuration: .limited), deadlines: deadlines)
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
