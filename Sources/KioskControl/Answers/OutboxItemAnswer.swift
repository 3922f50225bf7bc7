/// A record that HQ does not have yet.
package struct OutboxItemAnswer: Codable, Equatable, Sendable {
    /// The signer's name.
    package let signer: String
    /// Its place in the signer's chain.
    package let seq: UInt64
    /// Its leaf hash, canonical base64.
    package let leaf: String
    /// `pending`, or `parked` after HQ refused it.
    package let state: String
    /// Why HQ refused it.
    package let reason: String?

    /// An answer of these values.
    package init(signer: String, seq: UInt64, leaf: String, state: String, reason: String? = nil) {
        self.signer = signer
        self.seq = seq
        self.leaf = leaf
        self.state = state
        self.reason = reason
    }
}
