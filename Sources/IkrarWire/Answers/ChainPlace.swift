/// A place in one of the kiosk's chains.
package struct ChainPlace: Codable, Hashable, Sendable {
    /// The signer whose chain it is.
    package let signer: String
    /// The seq.
    package let seq: UInt64

    /// A place of these parts.
    package init(signer: String, seq: UInt64) {
        self.signer = signer
        self.seq = seq
    }
}
