package import IkrarLedger

/// A record HQ says it has.
package struct StoredRecord: Hashable, Sendable {
    /// Its position in the chain.
    package let seq: UInt64
    /// The leaf hash HQ computed; must equal ours.
    package let leaf: Hash32
    /// Its index in HQ's log.
    package let index: UInt64

    /// A confirmation of these parts.
    package init(seq: UInt64, leaf: Hash32, index: UInt64) {
        self.seq = seq
        self.leaf = leaf
        self.index = index
    }
}
