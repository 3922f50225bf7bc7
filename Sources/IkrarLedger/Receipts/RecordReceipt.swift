/// What a person takes home about a record: the signed note, the opening that says what it means, and the proof that HQ's
/// log holds it. <doc:ReceiptFormat> defines its bytes.
///
/// A value of this type is well formed, and its opening is the one the note commits to. Signature and proof count only
/// after they are verified.
package struct RecordReceipt: Hashable, Sendable {
    /// The first line, without LF.
    package static let typeLine = "ikrar/receipt/v1"
    /// The longest receipt, in bytes.
    package static let maximumBytes = 64 + Record.maximumNoteBytes + Opening.maximumBytes + LogProof.maximumBytes

    /// The record.
    package let note: SignedRecord
    /// The opening of the record's subject; `nil` when whoever made the receipt had none.
    package let opening: [UInt8]?
    /// The proof; `nil` while the record is not known to be in HQ's log.
    package let proof: LogProof?

    /// A receipt of these parts. Throws ``LedgerError/unencodable(field:expected:)`` for an opening that is not what the
    /// note commits to.
    package init(note: SignedRecord, opening: [UInt8]?, proof: LogProof?) throws(LedgerError) {
        if let opening {
            guard note.record.body.subject == Hash32.sha256(opening) else {
                throw .unencodable(field: "opening", expected: "what the note's subject commits to")
            }
        }
        self.note = note
        self.opening = opening
        self.proof = proof
    }

    /// Demands that the record is in the log `origin` with this key.
    package func verify(by logKey: VerifierKey, origin: String) throws(ReceiptError) {
        guard let proof else { throw .withoutProof }
        do {
            try proof.checkpoint.verify(by: logKey, origin: origin)
        } catch {
            throw .checkpoint(error)
        }
        do {
            try proof.verify(leaf: note.leaf)
        } catch {
            throw .inclusion(error)
        }
    }

    /// The receipt's bytes.
    package var bytes: [UInt8] {
        var bytes = Array("\(RecordReceipt.typeLine)\n\(proof == nil ? State.unlogged : .logged)\n".utf8)
        RecordReceipt.append("note", note.note, to: &bytes)
        if let opening { RecordReceipt.append("opening", opening, to: &bytes) }
        if let proof { RecordReceipt.append("proof", proof.text, to: &bytes) }
        return bytes
    }

    /// The receipt in `bytes`.
    package init(parsing bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= RecordReceipt.maximumBytes else {
            throw .tooLong(bytes: bytes.count, limit: RecordReceipt.maximumBytes)
        }
        var reader = ReceiptReader(bytes)
        guard try reader.line() == RecordReceipt.typeLine else { throw reader.malformed(RecordReceipt.typeLine) }
        guard let state = State(rawValue: try reader.line()) else { throw reader.malformed("logged or unlogged") }
        guard let note = try reader.part("note") else { throw reader.malformed("`note` and a length") }
        let opening = try reader.part("opening")
        let proof = try reader.part("proof")
        try reader.finish()
        guard (proof != nil) == (state == .logged) else {
            throw .malformed(line: 2, expected: proof == nil ? State.unlogged.rawValue : State.logged.rawValue)
        }
        let parsed: LogProof? = if let proof { try LogProof(parsing: proof) } else { nil }
        try self.init(note: try SignedRecord(parsing: note), opening: opening, proof: parsed)
    }

    /// The second line: whether a proof follows.
    private enum State: String, CustomStringConvertible {
        case logged, unlogged

        var description: String { rawValue }
    }

    private static func append(_ name: String, _ part: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\(name) \(part.count)\n".utf8)
        bytes.append(contentsOf: part)
    }
}
