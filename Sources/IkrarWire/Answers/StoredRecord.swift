package import IkrarLedger

/// A record HQ has, and where it stands in HQ's log.
package struct StoredRecord: Codable, Hashable, Sendable {
    /// The position in the signer's chain.
    package let seq: UInt64
    /// The note's leaf hash, so that the kiosk can tell that HQ has its own bytes.
    package let leaf: Hash32
    /// The position in HQ's log, from 0; the same on every answer.
    package let index: UInt64

    /// An entry of these parts.
    package init(seq: UInt64, leaf: Hash32, index: UInt64) {
        self.seq = seq
        self.leaf = leaf
        self.index = index
    }
}
