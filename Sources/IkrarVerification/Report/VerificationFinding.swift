/// One thing that is not as the log's rules want it: what, where, what was expected, what was found.
package struct VerificationFinding: Hashable, Sendable {
    /// What is wrong.
    package let kind: Kind
    /// The entry's place in the log, from 0; `nil` when it is about no single entry.
    package let index: UInt64?
    /// The signer's key name; `nil` when it is about no signer.
    package let signer: String?
    /// The record's place in its signer's chain.
    package let seq: UInt64?
    /// The file it is about, below the log's prefix or as the caller named it.
    package let path: String?
    /// What the rules want there.
    package let expected: String?
    /// What is there.
    package let found: String?

    /// A finding of these parts.
    package init(
        _ kind: Kind,
        index: UInt64? = nil,
        signer: String? = nil,
        seq: UInt64? = nil,
        path: String? = nil,
        expected: String? = nil,
        found: String? = nil
    ) {
        self.kind = kind
        self.index = index
        self.signer = signer
        self.seq = seq
        self.path = path
        self.expected = expected
        self.found = found
    }
}
