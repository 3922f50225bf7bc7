/// Why a record does not continue a chain. Each case carries what the chain wants and what the record says.
package enum ChainError: Error, Hashable, Sendable {
    /// The record is by another signer.
    case signer(expected: String, found: String)
    /// The record has another number: a higher one means records are missing, a lower one was seen before.
    case sequence(expected: UInt64, found: UInt64)
    /// The record follows another note than the chain's last: a fork.
    case previous(seq: UInt64, expected: Hash32, found: Hash32)
    /// The record has seen less of HQ's log than the one before it.
    case seenShrank(seq: UInt64, expected: TreeHead, found: TreeHead)
    /// The record has seen another tree of the same size: HQ's log, or the signer, has forked.
    case seenForked(seq: UInt64, expected: TreeHead, found: TreeHead)
    /// The signature is not the chain's key's.
    case signature(seq: UInt64, LedgerError)
}

extension ChainError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .signer(let expected, let found): "record by \(found) in the chain of \(expected)"
        case .sequence(let expected, let found): "seq \(found) where \(expected) was expected"
        case .previous(let seq, let expected, let found): "seq \(seq) follows \(found), the chain ends in \(expected)"
        case .seenShrank(let seq, let expected, let found):
            "seq \(seq) has seen size \(found.size), the record before it \(expected.size)"
        case .seenForked(let seq, let expected, let found):
            "seq \(seq) has seen root \(found.root) at size \(found.size), the record before it \(expected.root)"
        case .signature(let seq, let error): "seq \(seq): \(error)"
        }
    }
}
