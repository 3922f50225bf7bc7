import Glibc
import Synchronization

/// One configured reader: a thread of its own that waits for the device, reads it, and waits for it again when it has gone.
package final class Reader: Sendable {
    /// Events that wait for whoever listens: some minutes of a rush. A full queue stops reading, so that a FIFO or serial line waits
    /// in turn, and the kernel says what it lost of a keyboard.
    private static let queueMax = 1024
    /// How long a full queue is left alone (µs).
    private static let queueWait: Microseconds = 10_000

    /// What it was configured to be.
    package let configuration: ReaderConfiguration
    /// What it reads and how it is, in order; ends after ``stop()``. For one listener.
    package let events: AsyncStream<ReaderEvent>

    private let queue: AsyncStream<ReaderEvent>.Continuation
    private let claims: ReaderClaims
    private let wake = WakeSignal()
    private let latest = Mutex(ReaderStatus(state: .absent))

    /// A reader that does not read yet.
    ///
    /// - Parameter claims: Shared by all readers of the process.
    package init(_ configuration: ReaderConfiguration, claims: ReaderClaims) {
        self.configuration = configuration
        self.claims = claims
        (events, queue) = AsyncStream.makeStream(
            of: ReaderEvent.self,
            bufferingPolicy: .bufferingOldest(Self.queueMax)
        )
    }

    /// How it is.
    package var status: ReaderStatus { latest.withLock { $0 } }

    /// Begins to read, on a thread of its own. To be called once.
    package func start() {
        let loop = ReaderLoop(configuration: configuration, claims: claims, wake: wake) { [self] in publish($0) }
        DeviceThread.start {
            loop.run()
            self.queue.finish()
        }
    }

    /// Ends reading; the device is given back when ``events`` have ended.
    package func stop() { wake.raise() }

    private func publish(_ event: ReaderEvent) {
        if case .status(let status) = event {
            let isNew = latest.withLock { latest in
                defer { latest = status }
                return latest != status
            }
            guard isNew else { return }
        }
        while case .dropped = queue.yield(event) {
            if wake.wait(for: nil, until: MonotonicClock.now + Self.queueWait) == .raised { return }
        }
    }
}
