/// A key to be enrolled, with the proof that its private half is at hand.
package struct EnrolmentKey: Codable, Hashable, Sendable {
    /// The key.
    package let vkey: String
    /// ``EnrolmentProof`` by that key, in base64.
    package let proof: String

    /// A key of these parts.
    package init(vkey: String, proof: String) {
        self.vkey = vkey
        self.proof = proof
    }
}
