import Synchronization

/// Limits how often each key may ask: a burst, then one more for every so many seconds.
///
/// Memory is bounded; when too many keys are known, those that have their full burst back are forgotten, and when that
/// is not enough a new key is refused.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var filledAt: ContinuousClock.Instant
    }

    private let burst: Double
    private let secondsPerRequest: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// A limiter that lets every key ask `burst` times at once, and once more after `secondsPerRequest`.
    init(burst: Int, secondsPerRequest: Double) {
        self.burst = Double(burst)
        self.secondsPerRequest = secondsPerRequest
    }

    /// Takes one request of `key`; returns nil, or the seconds to wait when it asked too often.
    func take(_ key: String, at now: ContinuousClock.Instant = .now) -> Int? {
        buckets.withLock { known in
            if known[key] == nil, known.count >= HQServerLimit.rateKeysMax {
                known = known.filter { tokens(of: $0.value, at: now) < burst }
                guard known.count < HQServerLimit.rateKeysMax else { return HQServerLimit.retrySeconds }
            }
            let left = known[key].map { tokens(of: $0, at: now) } ?? burst
            guard left >= 1 else { return max(1, Int(((1 - left) * secondsPerRequest).rounded(.up))) }
            known[key] = Bucket(tokens: left - 1, filledAt: now)
            return nil
        }
    }

    private func tokens(of bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        min(burst, bucket.tokens + (now - bucket.filledAt) / .seconds(secondsPerRequest))
    }
}
