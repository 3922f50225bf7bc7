/// A proof that a log holds an entry, checkable without network: a c2sp.org/tlog-proof text of the entry's index, its
/// inclusion proof and the signed checkpoint.
package struct LogProof: Hashable, Sendable {
    /// The longest proof read, in bytes: the longest checkpoint, 63 hashes, and room for extra data.
    package static let maximumBytes = SignedCheckpoint.maximumBytes + 65_536
    /// The most hashes an inclusion proof has: a tree has fewer than 2^63 leaves.
    package static let maximumHashes = 63

    /// The first line, which names the format.
    private static let type = "c2sp.org/tlog-proof@v1"

    /// Opaque data that travels with the proof and is proven by nothing; `nil` without, never empty.
    package let extra: [UInt8]?
    /// The entry's place in the log, from 0.
    package let index: UInt64
    /// The hashes from the leaf's sibling up to the root's child.
    package let inclusion: [Hash32]
    /// The checkpoint of the tree that includes the entry.
    package let checkpoint: SignedCheckpoint

    /// The proof of these parts. Throws for empty extra data and for too many hashes.
    package init(
        index: UInt64,
        inclusion: [Hash32],
        checkpoint: SignedCheckpoint,
        extra: [UInt8]? = nil
    ) throws(LedgerError) {
        guard index <= CanonicalDecimal.maximum else {
            throw .unencodable(field: "index", expected: "a number up to \(CanonicalDecimal.maximum)")
        }
        guard inclusion.count <= LogProof.maximumHashes else {
            throw .unencodable(field: "inclusion", expected: "at most \(LogProof.maximumHashes) hashes")
        }
        guard extra?.isEmpty != true else { throw .unencodable(field: "extra", expected: "some bytes or no line") }
        self.index = index
        self.inclusion = inclusion
        self.checkpoint = checkpoint
        self.extra = extra
        guard text.count <= LogProof.maximumBytes else {
            throw .tooLong(bytes: text.count, limit: LogProof.maximumBytes)
        }
    }

    /// The proof in `text`. What it proves is asked with ``verify(leaf:by:origin:)``.
    package init(parsing text: [UInt8]) throws(LedgerError) {
        guard text.count <= LogProof.maximumBytes else {
            throw .tooLong(bytes: text.count, limit: LogProof.maximumBytes)
        }
        var rest = text[...]
        var line = 0
        func next(_ rest: inout ArraySlice<UInt8>, _ line: inout Int) throws(LedgerError) -> ArraySlice<UInt8> {
            line += 1
            guard let end = rest.firstIndex(of: 0x0A) else {
                throw .malformed(line: line, expected: "a line ended by LF")
            }
            defer { rest = rest[(end + 1)...] }
            return rest[..<end]
        }

        guard try next(&rest, &line).elementsEqual(LogProof.type.utf8) else {
            throw .malformed(line: line, expected: LogProof.type)
        }
        var words = try next(&rest, &line)
        var extra: [UInt8]?
        if words.starts(with: "extra ".utf8) {
            guard let bytes = CanonicalBase64.decode(words.dropFirst("extra ".utf8.count)), !bytes.isEmpty else {
                throw .malformed(line: line, expected: "`extra` with canonical base64")
            }
            extra = bytes
            words = try next(&rest, &line)
        }
        guard words.starts(with: "index ".utf8),
            let index = CanonicalDecimal.decode(words.dropFirst("index ".utf8.count))
        else { throw .malformed(line: line, expected: "`index` with a number without sign or leading zero") }

        var inclusion: [Hash32] = []
        words = try next(&rest, &line)
        while !words.isEmpty {
            guard inclusion.count < LogProof.maximumHashes, let hash = Hash32(base64: words) else {
                throw .malformed(line: line, expected: "32 bytes in canonical base64, or an empty line")
            }
            inclusion.append(hash)
            words = try next(&rest, &line)
        }
        try self.init(
            index: index,
            inclusion: inclusion,
            checkpoint: try LogProof.checkpoint(in: rest, behind: line),
            extra: extra
        )
    }

    /// The proof's text.
    package var text: [UInt8] {
        var text = Array("\(LogProof.type)\n".utf8)
        if let extra { text.append(contentsOf: "extra \(CanonicalBase64.encode(extra))\n".utf8) }
        text.append(contentsOf: "index \(index)\n".utf8)
        for hash in inclusion {
            hash.appendBase64(to: &text)
            text.append(0x0A)
        }
        text.append(0x0A)
        text.append(contentsOf: checkpoint.bytes)
        return text
    }

    /// Demands that `leaf` is in the tree of ``checkpoint`` at ``index``. Whether the checkpoint is the log's is not
    /// asked.
    package func verify(leaf: Hash32) throws(MerkleProofError) {
        try MerkleTree.verifyInclusion(of: leaf, at: index, in: checkpoint.checkpoint.tree, proof: inclusion)
    }

    /// The signed checkpoint in `bytes`, whose lines are counted on from `line`.
    private static func checkpoint(in bytes: ArraySlice<UInt8>, behind line: Int) throws(LedgerError)
        -> SignedCheckpoint
    {
        do {
            return try SignedCheckpoint(parsing: Array(bytes))
        } catch .malformed(let inner, let expected) {
            throw .malformed(line: line + inner, expected: expected)
        }
    }
}
