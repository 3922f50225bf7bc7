package import IkrarWire

/// What HQ has of one chain, after a bundle.
package struct BundleReceiptChain: Hashable, Sendable {
    /// The signer.
    package let signer: String
    /// The seq that HQ wants next; `nil` when HQ took nothing of the chain and so does not say.
    package let nextSeq: UInt64?
    /// Where the bundle's records stand in HQ's log.
    package let runs: [StoredRun]
    /// What went wrong, if anything did.
    package let trouble: BundleTrouble?

    /// A chain of these parts.
    package init(signer: String, nextSeq: UInt64?, runs: [StoredRun], trouble: BundleTrouble?) {
        self.signer = signer
        self.nextSeq = nextSeq
        self.runs = runs
        self.trouble = trouble
    }
}
