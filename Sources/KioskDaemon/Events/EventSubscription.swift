import NIOCore

/// One reader of the events.
struct EventSubscription: Sendable {
    let id: UInt64
    /// Frames to send; ends when the daemon stops or the reader is too slow.
    let frames: AsyncStream<ByteBuffer>
}
