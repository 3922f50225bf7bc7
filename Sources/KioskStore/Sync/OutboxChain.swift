/// What HQ lacks of one chain at one moment: what a bundle carries. Records written later are not in it.
package struct OutboxChain: Hashable, Sendable {
    /// The signer whose chain it is.
    package let signer: String
    /// The seqs of records that HQ lacks, without those of ``released``; empty when it has all.
    package let seqs: Range<UInt64>
    /// Records put aside before ``seqs`` that an officer released.
    package let released: [UInt64]

    /// A chain of these parts.
    package init(signer: String, seqs: Range<UInt64>, released: [UInt64]) {
        self.signer = signer
        self.seqs = seqs
        self.released = released
    }

    /// The last seq of the chain; `nil` when it has no record.
    package var headSeq: UInt64? { seqs.upperBound > 0 ? seqs.upperBound - 1 : nil }
    /// How many records HQ lacks.
    package var count: Int { seqs.count + released.count }
}
