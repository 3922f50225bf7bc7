import IkrarLedger

/// The keys of the log one after the other, as its `rotate` records lead from the one that is known: to those after it, and
/// back to those before it.
struct LogKeys {
    private var keys: [(key: VerifierKey, since: UInt64)]

    /// Only the key that is known.
    init(_ key: VerifierKey) {
        keys = [(key, 0)]
    }

    /// Takes the rotation at `index`; one between other keys says nothing of this log's.
    mutating func rotate(from old: VerifierKey, to new: VerifierKey, at index: UInt64) {
        if keys[keys.count - 1].key == old {
            keys.append((new, index + 1))
        } else if keys[0].key == new, keys[0].since == 0 {
            keys[0].since = index + 1
            keys.insert((old, 0), at: 0)
        }
    }

    /// The key whose signature a checkpoint of this size needs.
    func inForce(at size: UInt64) -> VerifierKey {
        (keys.last { $0.since <= size } ?? keys[0]).key
    }
}
