/// A checkpoint with its signatures: the log's own, and those of witnesses.
///
/// A parsed value is well formed; its signatures count only after they are verified, the log's with
/// ``verify(by:origin:)``.
package struct SignedCheckpoint: Hashable, Sendable {
    /// The longest signed checkpoint read, in bytes: room for 16 post-quantum signatures of 5 kB in base64.
    package static let maximumBytes = 131_072

    /// The signed note.
    package let note: SignedNote
    /// What it says.
    package let checkpoint: Checkpoint

    /// `checkpoint` signed by the log's key.
    package init(signing checkpoint: Checkpoint, with key: SignerKey) throws(LedgerError) {
        note = try SignedNote(signing: checkpoint.text, with: key)
        self.checkpoint = checkpoint
    }

    /// The same checkpoint signed by `key` too: a log signs with two keys while one takes over from the other.
    package func signed(by key: SignerKey) throws(LedgerError) -> SignedCheckpoint {
        let line = try SignedNote(signing: checkpoint.text, with: key).signatures[0]
        return try adding(line)
    }

    /// The signed checkpoint in `bytes`.
    package init(parsing bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= SignedCheckpoint.maximumBytes else {
            throw .tooLong(bytes: bytes.count, limit: SignedCheckpoint.maximumBytes)
        }
        note = try SignedNote(parsing: bytes)
        checkpoint = try Checkpoint(parsing: note.text)
    }

    private init(note: SignedNote, checkpoint: Checkpoint) {
        self.note = note
        self.checkpoint = checkpoint
    }

    /// The whole note.
    package var bytes: [UInt8] { note.bytes }

    /// Demands that the checkpoint is of the log `origin` and signed by its `key`. Signatures by others are passed over.
    package func verify(by key: VerifierKey, origin: String) throws(LedgerError) {
        guard KeyName.areSame(checkpoint.origin, origin) else {
            throw .wrongOrigin(expected: origin, found: checkpoint.origin)
        }
        _ = try note.verifiedSignature(by: key)
    }

    /// The checkpoint with one more signature line behind the others; one by the same name and key ID gives way to it.
    package func adding(_ signature: NoteSignature) throws(LedgerError) -> SignedCheckpoint {
        let added = SignedCheckpoint(note: try note.adding(signature), checkpoint: checkpoint)
        guard added.bytes.count <= SignedCheckpoint.maximumBytes else {
            throw .tooLong(bytes: added.bytes.count, limit: SignedCheckpoint.maximumBytes)
        }
        return added
    }
}
