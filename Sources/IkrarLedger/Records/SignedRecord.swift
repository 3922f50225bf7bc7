/// A record in its signed note: the bytes that are stored, sent and read by auditors.
///
/// A parsed value has canonical bytes and the right shape; its signature counts only after ``verify(with:)``.
package struct SignedRecord: Sendable {
    /// The whole signed note, at most ``Record/maximumNoteBytes``.
    package let note: [UInt8]
    /// What the note says.
    package let record: Record
    /// SHA-256(0x00 ‖ note): the leaf hash of RFC 6962, by which the next record and HQ's log know this one.
    package let leaf: Hash32

    private let signature: NoteSignature
    /// Where the signed text ends in the note.
    private let textEnd: Int

    /// Signs `record` with `key`, whose name must be the one in `by`.
    package init(signing record: Record, with key: SignerKey) throws(LedgerError) {
        guard KeyName.areSame(record.header.by, key.name) else {
            throw .wrongSigner(expected: record.header.by, found: key.name)
        }
        var note = try record.encoded()
        signature = NoteSignature(name: key.name, keyID: key.verifierKey.keyID, blob: try key.signature(for: note))
        textEnd = note.count
        note.append(0x0A)
        signature.append(to: &note)
        try SignedRecord.check(length: note.count)
        self.note = note
        self.record = record
        leaf = MerkleTree.leafHash(note)
    }

    /// The record in `note`: canonical bytes, with exactly one signature line, by the name in `by`. Whether the
    /// signature is true is not asked.
    package init(parsing note: [UInt8]) throws(LedgerError) {
        try SignedRecord.check(length: note.count)
        let parts = try SignedNote(parsing: note)
        let record = try Record(parsing: parts.text)
        let line = parts.text.count { $0 == 0x0A } + 2
        guard let signature = parts.signatures.first, parts.signatures.count == 1 else {
            throw .malformed(line: line + 1, expected: "one signature line")
        }
        guard KeyName.areSame(signature.name, record.header.by) else {
            throw .wrongSigner(expected: record.header.by, found: signature.name)
        }
        guard signature.blob.count == Ed25519.signatureBytes else {
            throw .malformed(line: line, expected: "a key ID and a signature of 64 bytes")
        }
        self.signature = signature
        textEnd = parts.text.count
        self.note = note
        self.record = record
        leaf = MerkleTree.leafHash(note)
    }

    /// The ID of the key the note says it is signed with.
    package var keyID: UInt32 { signature.keyID }

    /// Demands that the note is signed by `key`.
    package func verify(with key: VerifierKey) throws(LedgerError) {
        guard KeyName.areSame(signature.name, key.name) else {
            throw .wrongSigner(expected: key.name, found: signature.name)
        }
        guard signature.keyID == key.keyID else { throw .wrongKeyID(expected: key.keyID, found: signature.keyID) }
        guard key.isValidSignature(signature.blob, for: note[..<textEnd]) else { throw .badSignature(by: key.name) }
    }

    private static func check(length: Int) throws(LedgerError) {
        guard length <= Record.maximumNoteBytes else {
            throw .tooLong(bytes: length, limit: Record.maximumNoteBytes)
        }
    }
}

extension SignedRecord: Hashable {
    /// Whether both are the same bytes.
    package static func == (first: SignedRecord, second: SignedRecord) -> Bool {
        first.note == second.note
    }

    /// Feeds the leaf hash.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(leaf)
    }
}
