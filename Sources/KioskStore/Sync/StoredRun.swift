package import IkrarLedger

/// Records HQ says it has, whose places run on in the signer's chain and in HQ's log alike.
package struct StoredRun: Hashable, Sendable {
    /// The position of the first in the chain.
    package let seq: UInt64
    /// The position of the first in HQ's log.
    package let index: UInt64
    /// How many records, at least 1.
    package let count: UInt64
    /// The leaf hash HQ has of the last; must equal ours, and then the chain's links prove those before it.
    package let leaf: Hash32

    /// A run of these parts.
    package init(seq: UInt64, index: UInt64, count: UInt64 = 1, leaf: Hash32) {
        self.seq = seq
        self.index = index
        self.count = count
        self.leaf = leaf
    }

    /// The seq behind the last.
    var endSeq: UInt64 { seq + count }
}
