/// HQ's clock as its answers told it, carried on by a clock that never steps: setting this machine's clock, forwards or
/// backwards, does not spoil the estimate.
struct HQClock: Sendable, Equatable {
    /// Beyond this a request carries HQ's time instead of the wall clock's: well inside HQ's window of 300 s. Below it HQ
    /// is to see how wrong the wall clock is.
    static let correctionMinSeconds: Double = 60

    /// HQ's Unix time when `elapsed` was zero.
    private var origin: Double?

    /// HQ's answer said `unixSeconds` at `elapsed`. The field has whole seconds: half a second is added.
    mutating func learn(unixSeconds: Int64, at elapsed: Duration) {
        origin = Double(unixSeconds) + 0.5 - Self.seconds(elapsed)
    }

    /// HQ's clock minus a wall clock that shows `unixSeconds` at `elapsed` (s); nil before the first answer.
    func offset(fromWall unixSeconds: Double, at elapsed: Duration) -> Double? {
        origin.map { $0 + Self.seconds(elapsed) - unixSeconds }
    }

    /// The time to sign requests with.
    func requestTime(wall unixSeconds: Double, at elapsed: Duration) -> Int64 {
        guard let offset = offset(fromWall: unixSeconds, at: elapsed), offset.magnitude > Self.correctionMinSeconds,
            let corrected = Int64(exactly: (unixSeconds + offset).rounded(.down))
        else { return Int64(exactly: unixSeconds.rounded(.down)) ?? 0 }
        return corrected
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
