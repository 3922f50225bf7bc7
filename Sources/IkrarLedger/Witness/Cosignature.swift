/// A witness's statement that, at a time, this was the largest consistent tree it had seen of a log
/// (c2sp.org/tlog-cosignature, cosignature/v1).
package struct Cosignature: Hashable, Sendable {
    /// When the witness signed, by its own clock, in seconds since 1970; from 1 to 2^63 − 1.
    package let time: UInt64
    /// The Ed25519 signature over ``message(text:time:)``, 64 bytes.
    package let signature: [UInt8]

    /// The bytes of the time before the signature.
    private static let timeBytes = 8

    /// The cosignature of `key` at `time` (seconds since 1970) on the checkpoint `text`, which ends with LF. A time of 0
    /// means "no time" in this format and is refused, as is one beyond 2^63 − 1.
    package init(signing text: [UInt8], at time: UInt64, with key: CosigningKey) throws(LedgerError) {
        guard Self.isAllowed(time) else {
            throw .unencodable(field: "time", expected: "seconds from 1 to \(CanonicalDecimal.maximum)")
        }
        guard text.last == 0x0A else { throw .unencodable(field: "text", expected: "a last line ended by LF") }
        self.time = time
        signature = try key.signature(for: Self.message(text: text, time: time))
    }

    /// The cosignature in a note's signature line: 8 bytes of time, big-endian, and 64 of signature; `nil` when the line
    /// has another shape or no time. It is not asked whether it is true.
    package init?(_ line: NoteSignature) {
        guard line.blob.count == Self.timeBytes + Ed25519.signatureBytes else { return nil }
        time = line.blob.prefix(Self.timeBytes).reduce(0) { $0 << 8 | UInt64($1) }
        signature = Array(line.blob.dropFirst(Self.timeBytes))
        guard Self.isAllowed(time) else { return nil }
    }

    /// Whether `key` made this cosignature for the checkpoint `text`.
    package func isValid(by key: CosignerKey, for text: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: Self.message(text: text, time: time))
    }

    /// The signature line for a note, under the name of `key`, which made this cosignature.
    package func line(by key: CosignerKey) -> NoteSignature {
        let bytes = (0..<Self.timeBytes).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) }
        return NoteSignature(name: key.name, keyID: key.keyID, blob: bytes + signature)
    }

    /// What is signed: `cosignature/v1`, the time, and the checkpoint's text.
    package static func message(text: [UInt8], time: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }

    private static func isAllowed(_ time: UInt64) -> Bool {
        (1...CanonicalDecimal.maximum).contains(time)
    }
}
