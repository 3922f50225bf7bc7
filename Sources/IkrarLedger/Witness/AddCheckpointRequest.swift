/// What a log asks a witness: the body of c2sp.org/tlog-witness `add-checkpoint`.
///
/// A parsed value is well formed; neither signature nor proof is verified. Unlike a ``Checkpoint`` it may hold extension
/// lines, and an empty tree with another root than the empty one, which a witness answers in its own way.
package struct AddCheckpointRequest: Hashable, Sendable {
    /// The most lines of a consistency proof.
    package static let maximumProofLines = 63
    /// The longest body read, in bytes: a checkpoint and 63 hashes.
    package static let maximumBytes = SignedCheckpoint.maximumBytes + 4096

    /// The size of the checkpoint that the witness is thought to know.
    package let oldSize: UInt64
    /// The consistency proof from there to the checkpoint.
    package let proof: [Hash32]
    /// The checkpoint with its signatures.
    package let note: SignedNote
    /// The checkpoint's first line: the log's identity.
    package let origin: String
    /// The checkpoint's size and root.
    package let tree: TreeHead

    /// A request to cosign `checkpoint`, which `proof` shows to continue the tree of `oldSize` leaves. A proof of more
    /// than 63 hashes is a programmer's error: no tree needs one.
    package init(oldSize: UInt64, proof: [Hash32], checkpoint: SignedCheckpoint) {
        precondition(proof.count <= Self.maximumProofLines)
        self.oldSize = oldSize
        self.proof = proof
        note = checkpoint.note
        origin = checkpoint.checkpoint.origin
        tree = checkpoint.checkpoint.tree
    }

    /// The request in `body`. Lines of the proof are counted from the body's first line, those of the checkpoint from
    /// its own.
    package init(parsing body: [UInt8]) throws(LedgerError) {
        guard body.count <= Self.maximumBytes else { throw .tooLong(bytes: body.count, limit: Self.maximumBytes) }
        var rest = body[...]
        guard let first = Self.takeLine(&rest), first.starts(with: "old ".utf8),
            let size = CanonicalDecimal.decode(first.dropFirst(4))
        else { throw .malformed(line: 1, expected: "old <size>") }
        var proof: [Hash32] = []
        while true {
            guard let line = Self.takeLine(&rest) else {
                throw .malformed(line: proof.count + 2, expected: "a hash or an empty line")
            }
            if line.isEmpty { break }
            guard let hash = Hash32(base64: line), proof.count < Self.maximumProofLines else {
                throw .malformed(line: proof.count + 2, expected: "at most 63 hashes of 32 bytes in canonical base64")
            }
            proof.append(hash)
        }
        let note = try SignedNote(parsing: Array(rest))
        (origin, tree) = try Self.head(of: note.text)
        self.note = note
        self.proof = proof
        oldSize = size
    }

    /// The body to send.
    package var bytes: [UInt8] {
        var body = Array("old \(oldSize)\n".utf8)
        for hash in proof {
            hash.appendBase64(to: &body)
            body.append(0x0A)
        }
        body.append(0x0A)
        return body + note.bytes
    }

    /// Origin, size and root: the first three lines of a checkpoint, behind which non-empty lines may follow.
    private static func head(of text: [UInt8]) throws(LedgerError) -> (String, TreeHead) {
        let lines = text.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let origin = LineValue.text(lines[0]) else { throw .malformed(line: 1, expected: "an origin") }
        guard lines.count > 1, let size = CanonicalDecimal.decode(lines[1]) else {
            throw .malformed(line: 2, expected: "a size without sign or leading zero")
        }
        guard lines.count > 2, let root = Hash32(base64: lines[2]) else {
            throw .malformed(line: 3, expected: "a root of 32 bytes in canonical base64")
        }
        if let empty = lines.firstIndex(where: \.isEmpty) {
            throw .malformed(line: empty + 1, expected: "no empty line within a checkpoint")
        }
        return (origin, TreeHead(size: size, root: root))
    }

    private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: 0x0A) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }
}
