/// What kind of barcode a code was read from, as many scanners say in front of it: `]C1`, `]Q3` (ISO/IEC 15424).
package struct AIMIdentifier: Hashable, Sendable {
    /// How many characters it takes: the flag `]`, the symbology's letter, a modifier.
    static let count = 3

    /// The letter of the symbology: `C` Code 128, `Q` QR, `d` Data Matrix, `E` EAN, `A` Code 39, …
    package let symbology: Unicode.Scalar
    /// A digit or letter, whose meaning the symbology defines.
    package let modifier: Unicode.Scalar

    /// The identifier that `bytes` begin with, or `nil`. A code that is nothing but three such characters has none: there
    /// would be nothing it described.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count > Self.count else { return nil }
        var bytes = bytes.makeIterator()
        guard bytes.next() == UInt8(ascii: "]"), let symbology = bytes.next(), let modifier = bytes.next(),
            Self.isLetter(symbology), Self.isLetter(modifier) || (0x30...0x39).contains(modifier)
        else { return nil }
        self.symbology = Unicode.Scalar(symbology)
        self.modifier = Unicode.Scalar(modifier)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}

extension AIMIdentifier: CustomStringConvertible {
    /// As it was sent.
    package var description: String { "]\(symbology)\(modifier)" }
}
