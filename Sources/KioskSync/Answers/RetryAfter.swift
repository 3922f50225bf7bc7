/// The `Retry-After` field (RFC 9110 section 10.2.3).
enum RetryAfter {
    /// The wait asked for, within [1 s, 1 h]; nil for nonsense, which leaves the wait to the kiosk's own backoff.
    ///
    /// A date counts from the answer's own `Date`, because the kiosk's clock may be wrong.
    static func wait(_ text: String, answerDate: HTTPDate?) -> Duration? {
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            // More digits than a number holds are still a long time.
            return clamped(Int64(text) ?? .max)
        }
        guard let date = HTTPDate(parsing: text), let answerDate else { return nil }
        return clamped(date.unixSeconds - answerDate.unixSeconds)
    }

    private static func clamped(_ seconds: Int64) -> Duration {
        let most = SyncTiming.retryAfterMax.components.seconds
        return min(max(.seconds(min(seconds, most)), SyncTiming.retryAfterMin), SyncTiming.retryAfterMax)
    }
}
