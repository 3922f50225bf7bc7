import Synchronization

/// Pauses that double, until one attempt succeeds.
final class ListenBackoff: Sendable {
    private let first: Duration
    private let max: Duration
    private let pause: Mutex<Duration>

    init(first: Duration, max: Duration) {
        self.first = first
        self.max = max
        pause = Mutex(first)
    }

    /// The pause before the next attempt.
    func next() -> Duration {
        pause.withLock { pause in
            defer { pause = Swift.min(pause * 2, max) }
            return pause
        }
    }

    /// The attempt succeeded.
    func reset() { pause.withLock { $0 = first } }
}
