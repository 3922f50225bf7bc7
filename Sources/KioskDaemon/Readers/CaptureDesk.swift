import KioskControl
import KioskScanner
import Synchronization

/// Gives the next thing a reader reads to somebody who asked for it, instead of recording it: to test a reader, or to enrol a badge.
package final class CaptureDesk: Sendable {
    /// What was captured.
    struct Capture: Sendable {
        /// The reader's name.
        let reader: String
        let reading: Reading
    }

    private struct Waiting {
        let id: UInt64
        /// `nil` for any.
        let reader: String?
        let stream: AsyncStream<Capture>.Continuation
    }

    private struct State {
        var waiting: Waiting?
        var lastID: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Nobody waits.
    package init() {}

    /// Whether somebody waits.
    var isAwaited: Bool { state.withLock { $0.waiting != nil } }

    /// The next reading of the reader of this name (any when `nil`); `nil` when none came in that time, or the daemon stops.
    ///
    /// - Throws: `busy` when somebody else waits already: only one can be meant.
    func next(reader: String?, within time: Duration) async throws -> Capture? {
        let (stream, continuation) = AsyncStream.makeStream(of: Capture.self, bufferingPolicy: .bufferingOldest(1))
        let id = state.withLock { state -> UInt64? in
            guard state.waiting == nil else { return nil }
            state.lastID += 1
            state.waiting = Waiting(id: state.lastID, reader: reader, stream: continuation)
            return state.lastID
        }
        guard let id else {
            throw LocalProblem(.busy, detail: "somebody else waits for a reader's next code already")
        }
        defer { withdraw(id) }
        return await withTaskGroup(of: Capture?.self) { group in
            group.addTask {
                for await capture in stream { return capture }
                return nil
            }
            group.addTask {
                // Fails only when cancelled, and then the time is over, too.
                try? await Task.sleep(for: time, clock: .continuous)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    /// Gives the reading to whoever waits for it; `false` when nobody does.
    func take(_ reading: Reading, from reader: String) -> Bool {
        state.withLock { state in
            guard let waiting = state.waiting, waiting.reader == nil || waiting.reader == reader else { return false }
            waiting.stream.yield(Capture(reader: reader, reading: reading))
            waiting.stream.finish()
            state.waiting = nil
            return true
        }
    }

    /// Lets whoever waits go with nothing.
    func stop() {
        state.withLock { state in
            state.waiting?.stream.finish()
            state.waiting = nil
        }
    }

    private func withdraw(_ id: UInt64) {
        state.withLock { state in
            guard state.waiting?.id == id else { return }
            state.waiting = nil
        }
    }
}
