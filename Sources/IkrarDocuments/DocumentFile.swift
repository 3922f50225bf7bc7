import Crypto

/// A document as a file: its exact bytes, their hash, and what they say.
///
/// The hash covers the bytes as they are, comments and line ends included: changing one makes another document.
package struct DocumentFile: Hashable, Sendable {
    /// The longest file read, in bytes. The sample campaigns have under 5 KiB; a limit bounds what parsing may cost.
    package static let bytesMax = 256 * 1024

    /// The file's bytes.
    package let bytes: [UInt8]
    /// SHA-256 of `bytes`, 32 bytes.
    package let sha256: [UInt8]
    /// What the file says.
    package let document: Document

    /// Reads a YAML document, checked against the schema of its kind. Format: the article *Documents* of this target.
    package init(parsing bytes: [UInt8]) throws(DocumentError) {
        guard bytes.count <= Self.bytesMax else { throw .tooLarge(bytes: bytes.count, limit: Self.bytesMax) }
        self.document = try DocumentSchema.document(in: YAMLFile.root(of: bytes))
        self.bytes = bytes
        self.sha256 = Array(SHA256.hash(data: bytes))
    }

    /// `sha256` as 64 lower-case hexadecimal digits.
    package var sha256Hex: String {
        sha256.map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
