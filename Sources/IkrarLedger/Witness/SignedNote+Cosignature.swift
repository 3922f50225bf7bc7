extension SignedNote {
    /// The cosignature of the witness `key` under this note, found true; `nil` when no line is by that key. Throws
    /// ``LedgerError/badSignature(by:)`` when a line has the key's name and ID but is false: such a note is malformed.
    package func cosignature(by key: CosignerKey) throws(LedgerError) -> Cosignature? {
        let lines = signatures.filter { $0.keyID == key.keyID && KeyName.areSame($0.name, key.name) }
        guard let line = lines.first else { return nil }
        guard let cosignature = Cosignature(line), cosignature.isValid(by: key, for: text) else {
            throw .badSignature(by: key.name)
        }
        return cosignature
    }

    /// The signature lines in `bytes`, each ended by LF, as a witness answers them; `nil` when something else is there.
    package static func signatureLines(parsing bytes: [UInt8]) -> [NoteSignature]? {
        guard bytes.last == 0x0A else { return nil }
        let lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= maximumSignatures else { return nil }
        let signatures = lines.compactMap(NoteSignature.init(line:))
        return signatures.count == lines.count ? signatures : nil
    }
}

extension NoteSignature {
    /// The signature line with its LF.
    package var line: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }
}

extension SignedCheckpoint {
    /// The cosignature of the witness `key`, found true; `nil` when there is none. Throws
    /// ``LedgerError/badSignature(by:)`` for a false one.
    package func cosignature(by key: CosignerKey) throws(LedgerError) -> Cosignature? {
        try note.cosignature(by: key)
    }
}
