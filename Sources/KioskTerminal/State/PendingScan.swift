import KioskControl

/// A scan that was not answered yet.
struct PendingScan: Equatable, Sendable {
    let id: Int
    let order: ScanOrder
    /// The same for every attempt, so that nothing is recorded twice.
    let request: RequestID
    let since: Duration
    /// When to ask again, after an attempt whose end is in doubt.
    var retryAt: Duration?
}
