import HQListener
import HQServer
import Logging
import ServiceLifecycle

/// A server on a real socket, stopped gracefully at the end.
struct RunningServer {
    let port: Int
    let hq: TestServer

    static func with(
        tls: TLSFiles? = nil,
        deadlines: ConnectionDeadlines = ConnectionDeadlines(),
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        try await TestServer.with(
            tls: tls,
            deadlines: deadlines,
            onListening: { continuation.yield($0) }
        ) { hq in
            let group = ServiceGroup(
                services: [hq.server],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                for await port in ports {
                    try await body(RunningServer(port: port, hq: hq))
                    break
                }
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
        }
    }
}
