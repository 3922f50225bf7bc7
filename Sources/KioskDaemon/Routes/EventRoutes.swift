import HTTPTypes
import Hummingbird
import KioskControl
import NIOCore
import ServiceLifecycle

/// Server-sent events: every result as it happens.
struct EventRoutes: Sendable {
    let events: EventBroadcaster

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.events, for: .operator, work: .brief, listen)
    }

    private func listen(_ request: Request, _ context: LocalContext) async throws -> Response {
        guard let subscription = events.subscribe() else {
            throw LocalProblem(
                .busy,
                detail: "\(EventBroadcaster.subscribersMax) programs listen already, or the daemon is stopping"
            )
        }
        let events = events
        return Response(
            status: .ok,
            headers: [.contentType: ControlHeader.eventStream, .cacheControl: "no-store"],
            body: ResponseBody { writer in
                defer { events.unsubscribe(subscription.id) }
                // The head goes out with the first bytes, so that the reader knows the connection stands.
                try await writer.write(ByteBuffer(string: ":\n\n"))
                for await frame in subscription.frames.cancelOnGracefulShutdown() { try await writer.write(frame) }
                try await writer.finish(nil)
            }
        )
    }
}
