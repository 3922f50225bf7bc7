/// Decorrelated jitter: each wait is random between the least and three times the one before, so that kiosks cut off
/// together do not come back together.
struct Backoff: Sendable, Equatable {
    private var previous = SyncTiming.backoffMin

    /// The next wait.
    mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        let least = Self.milliseconds(SyncTiming.backoffMin)
        let most = max(least, Self.milliseconds(previous) * 3)
        previous = min(SyncTiming.backoffMax, .milliseconds(Int64.random(in: least...most, using: &random)))
        return previous
    }

    /// After success the next failure starts anew.
    mutating func reset() {
        previous = SyncTiming.backoffMin
    }

    private static func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }
}
