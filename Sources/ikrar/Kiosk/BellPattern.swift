/// Bells one after the other, so far apart that they are counted.
struct BellPattern {
    /// Shorter, and terminals make one sound of two bells.
    static let interval = Duration.milliseconds(200)

    private var left = 0
    private var nextAt = Duration.zero

    /// When the next one is due.
    var deadline: Duration? { left > 0 ? nextAt : nil }

    /// Begins anew; what was not sounded yet is dropped.
    mutating func begin(_ bells: Int, at now: Duration) {
        left = bells
        nextAt = max(now, nextAt)
    }

    /// Whether a bell is to be sounded now.
    mutating func isDue(at now: Duration) -> Bool {
        guard left > 0, now >= nextAt else { return false }
        left -= 1
        nextAt = now + Self.interval
        return true
    }
}
