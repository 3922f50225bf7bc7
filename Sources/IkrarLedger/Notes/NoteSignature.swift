/// One signature line of a signed note: `— <name> base64(key ID ‖ blob)`.
package struct NoteSignature: Hashable, Sendable {
    /// The name of the key that signed.
    package let name: String
    /// The key ID as written, which picks one key of that name.
    package let keyID: UInt32
    /// What follows the key ID; for Ed25519 the 64 bytes of the signature.
    package let blob: [UInt8]

    /// A signature of these parts.
    package init(name: String, keyID: UInt32, blob: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.blob = blob
    }

    /// An em dash and a space, which open each signature line.
    private static let opening: [UInt8] = [0xE2, 0x80, 0x94, 0x20]

    /// The signature in `line`, which has no LF any more; `nil` when it is none.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: NoteSignature.opening) else { return nil }
        let parts = line.dropFirst(NoteSignature.opening.count)
            .split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, let name = String(validating: parts[0], as: UTF8.self), KeyName.isAllowed(name),
            let bytes = CanonicalBase64.decode(parts[1]), bytes.count > 4
        else { return nil }
        self.init(
            name: name,
            keyID: bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) },
            blob: Array(bytes[4...])
        )
    }

    /// Appends the line with its LF.
    func append(to note: inout [UInt8]) {
        note.append(contentsOf: NoteSignature.opening)
        note.append(contentsOf: name.utf8)
        note.append(0x20)
        var bytes = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> (24 - 8 * $0)) }
        bytes.append(contentsOf: blob)
        bytes.withUnsafeBytes { CanonicalBase64.append($0, to: &note) }
        note.append(0x0A)
    }
}
