/// Folds names of columns, units and categories so that case, spaces and punctuation make no difference.
enum Folding {
    /// The ASCII letters in lower case and digits of `text`; everything else is dropped.
    static func fold(_ text: String) -> String { fold(text.utf8) }

    /// The ASCII letters in lower case and digits of `bytes`; everything else is dropped.
    static func fold(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: foldedBytes(bytes), as: UTF8.self)
    }

    /// As `fold`, as bytes.
    static func foldedBytes(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.lazy.filter { $0.isASCIILetter || $0.isASCIIDigit }.map(\.loweredASCII)
    }

    /// FNV-1a, 64 bit: tells texts apart within one file. It is no protection and never stored.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
