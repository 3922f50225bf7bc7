/// Records HQ says it has, whose places run on in the signer's chain and in HQ's log alike. The kiosk believes it once the
/// log's tiles prove it.
package struct StoredRun: Codable, Hashable, Sendable {
    /// The position of the first in the signer's chain.
    package let seq: UInt64
    /// The position of the first in HQ's log, from 0; the same on every answer.
    package let index: UInt64
    /// How many records, at least 1.
    package let count: UInt64

    /// A run of these parts.
    package init(seq: UInt64, index: UInt64, count: UInt64 = 1) {
        self.seq = seq
        self.index = index
        self.count = count
    }

    /// The run with one record more; `nil` when that record stands elsewhere than behind the last.
    package func extended(seq: UInt64, index: UInt64) -> StoredRun? {
        guard seq == self.seq + count, index == self.index + count else { return nil }
        return StoredRun(seq: self.seq, index: self.index, count: count + 1)
    }
}
