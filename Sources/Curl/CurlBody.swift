/// Told how many bytes of a file have been handed to the connection, and how many there are. Called on the transfer
/// thread: return at once.
package typealias CurlProgress = @Sendable (_ sentBytes: UInt64, _ totalBytes: UInt64) -> Void

/// What a request sends.
package enum CurlBody: Sendable {
    /// No body; a POST or PUT then says `Content-Length: 0`.
    case none

    /// These bytes.
    case bytes([UInt8])

    /// A regular file, read while it is sent and never held in memory as a whole.
    case file(path: String, progress: CurlProgress? = nil)
}
