/// Records of one chain to send next, in order of seq and without gaps.
package struct OutboxBatch: Sendable {
    /// The signer whose chain it is.
    package let signer: String
    /// The records, oldest first; never empty.
    package let entries: [OutboxEntry]
    /// The last seq of that chain now, in the batch or not.
    package let headSeq: UInt64

    /// A batch of these parts.
    package init(signer: String, entries: [OutboxEntry], headSeq: UInt64) {
        self.signer = signer
        self.entries = entries
        self.headSeq = headSeq
    }
}
