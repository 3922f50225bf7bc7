/// Where a signer's records lie in the log, by seq: eight bytes for each record, however far the seqs jump.
struct ChainPlaces {
    private struct Run {
        let firstSeq: UInt64
        var indices: [UInt64]
    }

    private var runs: [Run] = []
    private var filled: [UInt64: UInt64] = [:]

    /// The index of the record `seq`; `nil` when it was never taken.
    subscript(seq: UInt64) -> UInt64? {
        // The last run that does not begin behind it; runs are few, and the wanted one is mostly the last.
        if let run = runs.last(where: { $0.firstSeq <= seq }), seq - run.firstSeq < UInt64(run.indices.count) {
            return run.indices[Int(seq - run.firstSeq)]
        }
        return filled[seq]
    }

    /// Remembers the record `seq`, which is higher than all before.
    mutating func append(_ index: UInt64, seq: UInt64) {
        if let last = runs.last, last.firstSeq + UInt64(last.indices.count) == seq {
            runs[runs.count - 1].indices.append(index)
        } else {
            runs.append(Run(firstSeq: seq, indices: [index]))
        }
    }

    /// Remembers a record that was passed over before.
    mutating func fill(_ index: UInt64, seq: UInt64) {
        filled[seq] = index
    }
}
