/// The rules by which the records of one signer follow each other, checked record by record.
package struct Chain: Sendable {
    /// The signer's key.
    package let key: VerifierKey
    /// Where the chain ends.
    package private(set) var head: ChainHead

    /// A chain that ends in `head` and continues under `key`.
    package init(key: VerifierKey, head: ChainHead = .start) {
        self.key = key
        self.head = head
    }

    /// Verifies that `record` comes next: signer, number, predecessor, what it has seen, signature. On return the
    /// chain ends in it; on an error the chain is unchanged.
    package mutating func append(_ record: SignedRecord) throws(ChainError) {
        var linked = self
        try linked.link(record)
        do {
            try record.verify(with: key)
        } catch {
            throw .signature(seq: record.record.header.seq, error)
        }
        self = linked
    }

    /// Like ``append(_:)`` for a record whose signature the caller has verified with ``key`` already, for instance on
    /// another core: it is not asked again.
    package mutating func link(_ record: SignedRecord) throws(ChainError) {
        let header = record.record.header
        guard KeyName.areSame(header.by, key.name) else { throw .signer(expected: key.name, found: header.by) }
        guard header.seq == head.nextSeq else { throw .sequence(expected: head.nextSeq, found: header.seq) }
        guard header.prev == head.leaf else {
            throw .previous(seq: header.seq, expected: head.leaf, found: header.prev)
        }
        guard header.seen.size >= head.seen.size else {
            throw .seenShrank(seq: header.seq, expected: head.seen, found: header.seen)
        }
        guard header.seen.size > head.seen.size || header.seen.root == head.seen.root else {
            throw .seenForked(seq: header.seq, expected: head.seen, found: header.seen)
        }
        head = ChainHead(nextSeq: header.seq + 1, leaf: record.leaf, seen: header.seen)
    }

    /// Passes over a note that is withheld: the chain goes on from its `leaf`, on the signer's word. The next
    /// record's `prev` must be that leaf, so the signer is bound to it.
    package mutating func skip(seq: UInt64, leaf: Hash32) throws(ChainError) {
        guard seq == head.nextSeq, seq < CanonicalDecimal.maximum else {
            throw .sequence(expected: head.nextSeq, found: seq)
        }
        head = ChainHead(nextSeq: seq + 1, leaf: leaf, seen: head.seen)
    }
}
