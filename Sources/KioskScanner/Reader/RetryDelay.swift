/// How long to wait before a device is tried again: longer each time, up to a limit.
struct RetryDelay: Sendable {
    /// The first wait (µs): a device that was plugged in again is there by then.
    static let first: Microseconds = 250_000
    /// The longest (µs). A device that appears is noticed at once; this is for what nothing tells of.
    static let longest: Microseconds = 10_000_000
    /// How long a device must have been read to count as working (µs).
    static let steady: Microseconds = 5_000_000

    private var delay = first

    /// The next wait.
    mutating func next() -> Microseconds {
        defer { delay = min(delay * 2, Self.longest) }
        return delay
    }

    /// Begins with the first wait again.
    mutating func reset() { delay = Self.first }
}
