import NIOCore
import ServiceLifecycle
import Synchronization

/// Gives every result to everyone who listens at `/v1/events`. Nobody who listens can slow a scan down: a reader who
/// does not keep up is let go, and may come again.
package final class EventBroadcaster: Service {
    /// Screens beside one kiosk; each costs a connection and a buffer.
    static let subscribersMax = 16
    /// Frames that wait for one reader: some seconds of the worst rush.
    static let framesMax = 256
    /// How often a reader hears that the connection still stands; also how soon the daemon notices a dead one.
    static let heartbeatInterval = Duration.seconds(15)

    private struct State {
        var subscribers: [UInt64: AsyncStream<ByteBuffer>.Continuation] = [:]
        var lastID: UInt64 = 0
        var letGo: UInt64 = 0
        var isStopped = false
    }

    private let state = Mutex(State())

    /// Nobody listens yet.
    package init() {}

    /// Sends heartbeats until the service group stops, then lets every reader go.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // Fails only when cancelled, which the loop looks at.
                try? await Task.sleep(for: Self.heartbeatInterval, clock: .continuous)
                self.send(ByteBuffer(string: ":\n\n"))
            }
        }
        stop()
    }

    /// Adds a reader, or `nil` when there are too many already or the daemon stops.
    func subscribe() -> EventSubscription? {
        state.withLock { state in
            guard !state.isStopped, state.subscribers.count < Self.subscribersMax else { return nil }
            let (stream, continuation) = AsyncStream.makeStream(
                of: ByteBuffer.self,
                bufferingPolicy: .bufferingOldest(Self.framesMax)
            )
            state.lastID += 1
            state.subscribers[state.lastID] = continuation
            return EventSubscription(id: state.lastID, frames: stream)
        }
    }

    /// Removes a reader; one that is gone already is none.
    func unsubscribe(_ id: UInt64) {
        state.withLock { $0.subscribers.removeValue(forKey: id) }?.finish()
    }

    /// Gives `json`, one line, to every reader as an event of this name. Costs next to nothing when nobody listens.
    func publish(event: String, json: [UInt8]) {
        guard state.withLock({ !$0.subscribers.isEmpty }) else { return }
        var frame = ByteBuffer()
        frame.writeString("event: \(event)\ndata: ")
        frame.writeBytes(json)
        frame.writeString("\n\n")
        send(frame)
    }

    /// Readers at present, and how many were let go since the start because they were too slow.
    var counts: (listening: Int, letGo: UInt64) {
        state.withLock { ($0.subscribers.count, $0.letGo) }
    }

    private func send(_ frame: ByteBuffer) {
        state.withLock { state in
            for (id, subscriber) in state.subscribers {
                guard case .dropped = subscriber.yield(frame) else { continue }
                subscriber.finish()
                state.subscribers[id] = nil
                state.letGo += 1
            }
        }
    }

    private func stop() {
        let subscribers = state.withLock { state in
            state.isStopped = true
            defer { state.subscribers = [:] }
            return Array(state.subscribers.values)
        }
        for subscriber in subscribers { subscriber.finish() }
    }
}

extension EventBroadcaster: CustomStringConvertible {
    /// Its name in logs.
    package var description: String { "events" }
}
