/// Why HQ did not take all that a bundle brought of a chain.
package enum BundleTrouble: Hashable, Sendable {
    /// HQ lacks what comes before: it wants this seq next.
    case gap(expectedSeq: UInt64)
    /// HQ has another note at this seq; its note, or none when it has kept that back.
    case fork(seq: UInt64, note: [UInt8])
    /// HQ refuses the record with this seq, or the chain as a whole (`nil`), for a reason in HQ's words of problems.
    case refused(seq: UInt64?, code: String)
}
