import IkrarLedger

/// One signer's records in the order in which the log has them: checks each against the ones before, and remembers
/// where each lies, so that a second record of the same seq can be told apart from the same record again.
struct SignerChain {
    /// The signer's key.
    let key: VerifierKey
    /// Whether the key is the registrar's.
    let isRegistrar: Bool
    /// Where the chain ends.
    private(set) var head = ChainHead.start
    /// Runs of seqs that the log does not have, lowest first.
    private(set) var gaps: [Gap] = []
    /// The last seq accepted behind the key's `revoke`; set when there was one.
    private(set) var revocation: Revocation?

    private var places = ChainPlaces()

    /// Seqs that are missing, between two records that are there.
    struct Gap {
        /// The missing seqs.
        var first: UInt64
        var last: UInt64
        /// The leaf hash of the record before them.
        var leafBefore: Hash32
        /// What the record behind them calls its predecessor.
        var leafOfLast: Hash32
        /// What the records on both sides have seen.
        var seenBefore: TreeHead
        var seenBehind: TreeHead
        /// Where the record behind them lies.
        let index: UInt64
    }

    /// That the key was revoked.
    struct Revocation {
        /// The last seq still accepted; `nil` when none is.
        let lastSeq: UInt64?
    }

    init(key: VerifierKey, isRegistrar: Bool) {
        self.key = key
        self.isRegistrar = isRegistrar
    }

    /// Remembers the key's first `revoke`; later ones change nothing.
    mutating func revoke(lastSeq: UInt64?) {
        if revocation == nil { revocation = Revocation(lastSeq: lastSeq) }
    }

    /// Takes the signer's next record in the log, at `index`. When it repeats the seq of an earlier entry, that one's
    /// index is given: whether it is the same record again is for ``repetition(_:at:of:isSame:)`` to tell.
    mutating func take(
        _ record: SignedRecord,
        at index: UInt64
    ) -> (findings: [VerificationFinding], repeated: UInt64?) {
        let header = record.record.header
        var findings: [VerificationFinding] = []
        if let revocation {
            let isAccepted = revocation.lastSeq.map { header.seq <= $0 } ?? false
            findings.append(
                finding(
                    isAccepted ? .lateRecord : .afterRevocation,
                    record,
                    index,
                    expected: isAccepted ? nil : revocation.lastSeq.map { "at most seq \($0)" } ?? "no record",
                    found: "seq \(header.seq)"
                )
            )
        }
        if header.seq >= head.nextSeq { return (findings + advance(record, index), nil) }
        if let known = places[header.seq] { return (findings, known) }
        return (findings + fill(record, index), nil)
    }

    /// The finding for the record at `index`, whose seq the entry at `known` has already.
    func repetition(_ record: SignedRecord, at index: UInt64, of known: UInt64, isSame: Bool) -> VerificationFinding {
        finding(
            isSame ? .replayed : .fork,
            record,
            index,
            expected: "only the record at index \(known)",
            found: isSame ? "the same record again" : "another record of this seq"
        )
    }

    /// Goes on from what the record says, right or wrong, so that one fault is told once.
    private mutating func advance(_ record: SignedRecord, _ index: UInt64) -> [VerificationFinding] {
        let header = record.record.header
        var findings: [VerificationFinding] = []
        if header.seq > head.nextSeq {
            gaps.append(
                Gap(
                    first: head.nextSeq,
                    last: header.seq - 1,
                    leafBefore: head.leaf,
                    leafOfLast: header.prev,
                    seenBefore: head.seen,
                    seenBehind: header.seen,
                    index: index
                )
            )
        } else if header.prev != head.leaf {
            findings.append(
                finding(.prevMismatch, record, index, expected: "prev \(head.leaf)", found: "prev \(header.prev)")
            )
        }
        findings += seen(record, index, after: head.seen)
        head = ChainHead(nextSeq: header.seq + 1, leaf: record.leaf, seen: header.seen)
        places.append(index, seq: header.seq)
        return findings
    }

    /// Takes a record that was missing when those behind it came.
    private mutating func fill(_ record: SignedRecord, _ index: UInt64) -> [VerificationFinding] {
        let header = record.record.header
        guard let place = gaps.firstIndex(where: { $0.first <= header.seq && header.seq <= $0.last }) else {
            preconditionFailure("a seq below the head is known or in a gap")
        }
        let gap = gaps.remove(at: place)
        var findings = [
            finding(.outOfOrder, record, index, expected: "before index \(gap.index)", found: "index \(index)")
        ]
        if header.seq == gap.first, header.prev != gap.leafBefore {
            findings.append(
                finding(.prevMismatch, record, index, expected: "prev \(gap.leafBefore)", found: "prev \(header.prev)")
            )
        }
        if header.seq == gap.last, record.leaf != gap.leafOfLast {
            findings.append(
                finding(
                    .fork,
                    record,
                    index,
                    expected: "the leaf hash \(gap.leafOfLast), which the record at index \(gap.index) follows",
                    found: "the leaf hash \(record.leaf)"
                )
            )
        }
        findings += seen(record, index, after: gap.seenBefore)
        if header.seen.size > gap.seenBehind.size {
            findings.append(
                finding(
                    .seenDecreased,
                    record,
                    index,
                    expected: "at most size \(gap.seenBehind.size), as the record behind it",
                    found: "size \(header.seen.size)"
                )
            )
        }
        var rest: [Gap] = []
        if gap.first < header.seq {
            var before = gap
            before.last = header.seq - 1
            before.leafOfLast = header.prev
            before.seenBehind = header.seen
            rest.append(before)
        }
        if header.seq < gap.last {
            var behind = gap
            behind.first = header.seq + 1
            behind.leafBefore = record.leaf
            behind.seenBefore = header.seen
            rest.append(behind)
        }
        gaps.insert(contentsOf: rest, at: place)
        places.fill(index, seq: header.seq)
        return findings
    }

    private func seen(_ record: SignedRecord, _ index: UInt64, after earlier: TreeHead) -> [VerificationFinding] {
        let seen = record.record.header.seen
        guard seen.size < earlier.size || seen.size == earlier.size && seen.root != earlier.root else { return [] }
        return [
            finding(
                .seenDecreased,
                record,
                index,
                expected: "at least size \(earlier.size) with the root \(earlier.root)",
                found: "size \(seen.size) with the root \(seen.root)"
            )
        ]
    }

    private func finding(
        _ kind: VerificationFinding.Kind,
        _ record: SignedRecord,
        _ index: UInt64,
        expected: String?,
        found: String?
    ) -> VerificationFinding {
        VerificationFinding(
            kind,
            index: index,
            signer: key.name,
            seq: record.record.header.seq,
            expected: expected,
            found: found
        )
    }
}
