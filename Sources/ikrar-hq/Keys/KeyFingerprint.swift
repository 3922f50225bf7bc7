import IkrarLedger

/// What two people read to each other to know that they hold the same public key: the SHA-256 of the vkey's text, in
/// hexadecimal. A vkey itself has upper and lower case, `+` and `/`, and cannot be read aloud without mistakes.
///
/// Without this program: `printf %s 'VKEY' | sha256sum`.
struct KeyFingerprint {
    /// The 64 hexadecimal digits in 16 groups of four.
    let groups: [String]

    /// The fingerprint of the vkey `text`.
    init(_ text: String) {
        let digits = Hexadecimal.encode(Hash32.sha256(Array(text.utf8)).bytes)
        groups = stride(from: 0, to: 64, by: 4).map { start in
            String(digits.dropFirst(start).prefix(4))
        }
    }

    /// The digits in one piece, as other programs print them.
    var text: String { groups.joined() }

    /// Two lines of eight groups.
    var lines: [String] {
        [groups.prefix(8), groups.suffix(8)].map { $0.joined(separator: " ") }
    }
}
