/// A record that was written.
package struct RecordAnswer: Codable, Equatable, Sendable {
    /// `attendance`, `pledge`, `unmatched`, `void`, …
    package let type: String
    /// Its place in the signer's chain.
    package let seq: UInt64
    /// Its RFC 6962 leaf hash, canonical base64.
    package let leaf: String

    /// An answer of these values.
    package init(type: String, seq: UInt64, leaf: String) {
        self.type = type
        self.seq = seq
        self.leaf = leaf
    }
}
