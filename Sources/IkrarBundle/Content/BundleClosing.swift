package import IkrarLedger

/// What a bundle ends with: a note of the kiosk's transport key over all that stands before it.
///
/// A value that was read proves nothing yet; ``verify(with:)`` does.
package struct BundleClosing: Sendable {
    /// When the bundle was made, by the kiosk's clock.
    package let time: RecordTime
    /// The size of the newest checkpoint that the kiosk had verified; a receipt starts from there.
    package let seenSize: UInt64
    /// The SHA-256 of the file's header and the content before the closing note.
    let digest: Hash32

    private let note: SignedNote

    private static let typeLine = "ikrar/bundle-end/v1"

    /// The closing note by `key`.
    init(time: RecordTime, seenSize: UInt64, digest: Hash32, key: SignerKey) throws(LedgerError) {
        self.time = time
        self.seenSize = seenSize
        self.digest = digest
        note = try SignedNote(signing: Self.text(time, seenSize, digest), with: key)
    }

    /// The closing note in `bytes`, in its one spelling.
    init(parsing bytes: [UInt8]) throws(BundleError) {
        let malformed = BundleError.malformed(expected: "a closing note")
        do {
            note = try SignedNote(parsing: bytes)
        } catch {
            throw malformed
        }
        let lines = String(decoding: note.text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard note.signatures.count == 1, lines.count == 5, lines[1].hasPrefix("time "), lines[2].hasPrefix("seen "),
            lines[3].hasPrefix("sha256 "), let seen = CanonicalDecimal.decode(Array(lines[2].utf8)[5...]),
            let digest = Hash32(base64: String(lines[3].dropFirst(7)))
        else { throw malformed }
        do {
            time = try RecordTime(parsing: String(lines[1].dropFirst(5)))
        } catch {
            throw malformed
        }
        seenSize = seen
        self.digest = digest
        guard Self.text(time, seen, digest) == note.text else { throw malformed }
    }

    /// The whole note.
    var bytes: [UInt8] { note.bytes }

    /// The reference of the key that the note says it is signed by: what HQ finds the kiosk by.
    package var keyReference: String {
        "\(note.signatures[0].name)+\(Hexadecimal.encode(note.signatures[0].keyID))"
    }

    /// Demands that the bundle is signed by `key`.
    package func verify(with key: VerifierKey) throws(BundleError) {
        do {
            _ = try note.verifiedSignature(by: key)
        } catch {
            throw .badSignature
        }
    }

    private static func text(_ time: RecordTime, _ seenSize: UInt64, _ digest: Hash32) -> [UInt8] {
        Array("\(typeLine)\ntime \(time.text)\nseen \(seenSize)\nsha256 \(digest.base64)\n".utf8)
    }
}
