/// What HQ's receipt of a bundle brought: the answer to `POST /v1/bundle/receipts`.
package struct BundleReceiptAnswer: Codable, Equatable, Sendable {
    /// What HQ did not take of one chain.
    package struct Finding: Codable, Equatable, Sendable {
        /// `gap`, `fork` or `refused`.
        package let kind: String
        /// The chain.
        package let signer: String
        /// Of a gap the seq HQ wants next, else the record's; absent when the whole chain is refused.
        package let seq: UInt64?
        /// Why it is refused: HQ's code.
        package let code: String?

        /// A finding of these values.
        package init(kind: String, signer: String, seq: UInt64?, code: String?) {
            self.kind = kind
            self.signer = signer
            self.seq = seq
            self.code = code
        }
    }

    /// Records that are proven to be at HQ since this receipt.
    package let proven: Int
    /// Records of the receipt that were proven before, or are in an older receipt.
    package let known: Int
    /// Whether more of HQ's log was verified before than this receipt shows.
    package let isOlder: Bool
    /// How many entries of HQ's log are verified now.
    package let verifiedSize: UInt64?
    /// Records HQ is still not proven to have.
    package let pending: Int
    /// What HQ did not take.
    package let findings: [Finding]

    /// An answer of these values.
    package init(
        proven: Int,
        known: Int,
        isOlder: Bool,
        verifiedSize: UInt64?,
        pending: Int,
        findings: [Finding]
    ) {
        self.proven = proven
        self.known = known
        self.isOlder = isOlder
        self.verifiedSize = verifiedSize
        self.pending = pending
        self.findings = findings
    }

    private enum CodingKeys: String, CodingKey {
        case proven, known, pending, findings
        case isOlder = "is_older"
        case verifiedSize = "verified_size"
    }
}
