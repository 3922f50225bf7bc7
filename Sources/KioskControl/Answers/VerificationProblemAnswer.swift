/// A record that does not check.
package struct VerificationProblemAnswer: Codable, Equatable, Sendable {
    /// The signer's name.
    package let signer: String
    /// Its place in the chain, when known.
    package let seq: UInt64?
    /// The code of what is wrong.
    package let kind: String
    /// What had to be there.
    package let expected: String?
    /// What is there.
    package let found: String?

    /// An answer of these values.
    package init(signer: String, seq: UInt64? = nil, kind: String, expected: String? = nil, found: String? = nil) {
        self.signer = signer
        self.seq = seq
        self.kind = kind
        self.expected = expected
        self.found = found
    }
}
