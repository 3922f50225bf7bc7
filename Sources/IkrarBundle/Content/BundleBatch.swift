/// One batch of a bundle: the frames of a push, and what the push's header fields would say.
package struct BundleBatch: Hashable, Sendable {
    /// The signer whose chain the frames continue.
    package let signer: String
    /// The last seq that chain had when the bundle was made; `nil` when it had no record.
    package let lastSeq: UInt64?
    /// The frames, as a push's body holds them; empty to only report the chain's end.
    package let frames: [UInt8]

    /// A batch of these parts.
    package init(signer: String, lastSeq: UInt64?, frames: [UInt8]) {
        self.signer = signer
        self.lastSeq = lastSeq
        self.frames = frames
    }

    /// The batch's line: `batch <signer> <last seq or -> <bytes of the frames>`, LF.
    package var line: [UInt8] {
        Array("batch \(signer) \(lastSeq.map(String.init) ?? "-") \(frames.count)\n".utf8)
    }
}
