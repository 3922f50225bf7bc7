import IkrarBundle
package import IkrarLedger

/// What a receipt of a bundle brought.
package struct BundleReceiptOutcome: Sendable {
    /// What HQ did not take of one chain.
    package struct Finding: Hashable, Sendable {
        /// What happened; the raw value is the word of JSON.
        package enum Kind: String, Hashable, Sendable {
            /// HQ lacks what comes before.
            case gap
            /// HQ has another record.
            case fork
            /// HQ refuses a record, or the chain.
            case refused
        }

        /// The chain.
        package let signer: String
        /// What happened to it.
        package let kind: Kind
        /// Of a gap the seq HQ wants next, else the record's; `nil` when the whole chain is refused.
        package let seq: UInt64?
        /// Why it is refused: HQ's code.
        package let code: String?

        init(signer: String, _ trouble: BundleTrouble) {
            self.signer = signer
            switch trouble {
            case .gap(let seq): (kind, self.seq, code) = (.gap, seq, nil)
            case .fork(let seq, _): (kind, self.seq, code) = (.fork, seq, nil)
            case .refused(let seq, let code): (kind, self.seq, self.code) = (.refused, seq, code)
            }
        }
    }

    /// Records that are proven to be at HQ since this receipt.
    package let proven: Int
    /// Records of the receipt that were proven before.
    package let known: Int
    /// Whether more of HQ's log was verified before than this receipt shows: it brings nothing new.
    package let isOlder: Bool
    /// What is verified of HQ's log now.
    package let verified: TreeHead?
    /// What HQ did not take.
    package let findings: [Finding]
}
