/// A text with its signatures, as c2sp.org/signed-note writes them: the text, a blank line, the signature lines.
///
/// A parsed note is well formed; whether a signature is true is asked with ``verifiedSignature(by:)``.
package struct SignedNote: Hashable, Sendable {
    /// The longest note read, in bytes: the limit of Go's `sumdb/note`.
    package static let maximumBytes = 1_000_000
    /// The most signature lines read: the limit of Go's `sumdb/note`.
    package static let maximumSignatures = 100

    /// The whole note.
    package let bytes: [UInt8]
    /// The signed text, with its last LF.
    package let text: [UInt8]
    /// The signatures in the order of their lines, at least one.
    package let signatures: [NoteSignature]

    /// The note in `bytes`: UTF-8, no control character but LF, and nothing behind the last signature line.
    package init(parsing bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= SignedNote.maximumBytes else {
            throw .tooLong(bytes: bytes.count, limit: SignedNote.maximumBytes)
        }
        let textEnd = try SignedNote.textEnd(in: bytes)
        var line = bytes[..<textEnd].count { $0 == 0x0A } + 1
        try SignedNote.check(characters: bytes)
        guard bytes.last == 0x0A, textEnd + 1 < bytes.count else {
            throw .malformed(line: line + 1, expected: "signature lines, each ended by LF")
        }

        var signatures: [NoteSignature] = []
        for text in bytes[(textEnd + 1)..<(bytes.count - 1)].split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard let signature = NoteSignature(line: text), signatures.count < SignedNote.maximumSignatures else {
                throw .malformed(line: line, expected: "a signature line")
            }
            signatures.append(signature)
        }
        self.bytes = bytes
        self.text = Array(bytes[..<textEnd])
        self.signatures = signatures
    }

    /// The note of `text`, which ends with LF, signed by `key`.
    package init(signing text: [UInt8], with key: SignerKey) throws(LedgerError) {
        guard text.last == 0x0A else { throw .unencodable(field: "text", expected: "a last line ended by LF") }
        try SignedNote.check(characters: text)
        let signature = NoteSignature(
            name: key.name,
            keyID: key.verifierKey.keyID,
            blob: try key.signature(for: text)
        )
        var bytes = text
        bytes.append(0x0A)
        signature.append(to: &bytes)
        guard bytes.count <= SignedNote.maximumBytes else {
            throw .tooLong(bytes: bytes.count, limit: SignedNote.maximumBytes)
        }
        self.bytes = bytes
        self.text = text
        signatures = [signature]
    }

    /// The note of these parts, which are well formed.
    private init(text: [UInt8], signatures: [NoteSignature]) throws(LedgerError) {
        var bytes = text
        bytes.append(0x0A)
        for signature in signatures { signature.append(to: &bytes) }
        guard bytes.count <= SignedNote.maximumBytes else {
            throw .tooLong(bytes: bytes.count, limit: SignedNote.maximumBytes)
        }
        self.bytes = bytes
        self.text = text
        self.signatures = signatures
    }

    /// The note with one more signature line behind the others. One of the same name and key ID gives way to it. The
    /// note is not asked whether the signature is true.
    package func adding(_ signature: NoteSignature) throws(LedgerError) -> SignedNote {
        guard KeyName.isAllowed(signature.name), !signature.blob.isEmpty else {
            throw .unencodable(field: "signature", expected: "\(KeyName.rule), and some bytes")
        }
        let others = signatures.filter {
            $0.keyID != signature.keyID || !KeyName.areSame($0.name, signature.name)
        }
        guard others.count < SignedNote.maximumSignatures else {
            throw .unencodable(field: "signature", expected: "at most \(SignedNote.maximumSignatures) signatures")
        }
        return try SignedNote(text: text, signatures: others + [signature])
    }

    /// The note with only those signature lines that `isKept` wants; `nil` when it wants none.
    package func keeping(_ isKept: (NoteSignature) -> Bool) throws(LedgerError) -> SignedNote? {
        let kept = signatures.filter(isKept)
        return kept.isEmpty ? nil : try SignedNote(text: text, signatures: kept)
    }

    /// The first signature by `key`, found true. Lines by other keys are passed over; a first line by this key that
    /// is false is an error, whatever follows it.
    package func verifiedSignature(by key: VerifierKey) throws(LedgerError) -> NoteSignature {
        let named = signatures.filter { KeyName.areSame($0.name, key.name) }
        guard let any = named.first else {
            throw .wrongSigner(expected: key.name, found: signatures.map(\.name).joined(separator: ", "))
        }
        guard let signature = named.first(where: { $0.keyID == key.keyID }) else {
            throw .wrongKeyID(expected: key.keyID, found: any.keyID)
        }
        guard key.isValidSignature(signature.blob, for: text) else { throw .badSignature(by: key.name) }
        return signature
    }

    /// The index behind the text's last LF: the last blank line parts text and signatures.
    private static func textEnd(in bytes: [UInt8]) throws(LedgerError) -> Int {
        var index = bytes.count - 1
        while index > 0 {
            if bytes[index] == 0x0A, bytes[index - 1] == 0x0A { return index }
            index -= 1
        }
        throw .malformed(line: bytes.count { $0 == 0x0A } + 1, expected: "a blank line before the signatures")
    }

    private static func check(characters bytes: [UInt8]) throws(LedgerError) {
        var line = 1
        for byte in bytes {
            if byte == 0x0A {
                line += 1
            } else if byte < 0x20 {
                throw .malformed(line: line, expected: "no control character")
            }
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .malformed(line: 1, expected: "UTF-8") }
    }
}
