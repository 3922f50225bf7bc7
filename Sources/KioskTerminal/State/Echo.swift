import KioskControl

/// A result this terminal has shown: an event and the answer to its own order tell the same, in either order.
struct Echo: Equatable, Sendable {
    /// Whether it came as an event.
    let isEvent: Bool
    let answer: ScanAnswer
    let at: Duration
}
