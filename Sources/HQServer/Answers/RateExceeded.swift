/// Somebody asks too often: answered with 429.
struct RateExceeded: Error {
    /// When to come again.
    let retryAfterSeconds: Int
}
