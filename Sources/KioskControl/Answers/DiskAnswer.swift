/// The disk the store lies on.
package struct DiskAnswer: Codable, Equatable, Sendable {
    /// Bytes left for the daemon.
    package let freeBytes: UInt64
    /// `ok`, `low`, `full`, `read_only`, `slow`, …
    package let state: String

    /// An answer of these values.
    package init(freeBytes: UInt64, state: String) {
        self.freeBytes = freeBytes
        self.state = state
    }

    private enum CodingKeys: String, CodingKey {
        case state
        case freeBytes = "free_bytes"
    }
}
