package import IkrarLedger

/// Records proven to be in HQ's log: their places run on in the signer's chain and in the log alike.
package struct ProvenRun: Hashable, Sendable {
    /// The position of the first in the chain.
    package let seq: UInt64
    /// The leaf hashes, oldest first, never empty; they must be the store's own.
    package let leaves: [Hash32]
    /// The proof, which was verified.
    package let proof: RunProof

    /// A run of these parts.
    package init(seq: UInt64, leaves: [Hash32], proof: RunProof) {
        self.seq = seq
        self.leaves = leaves
        self.proof = proof
    }

    /// The seq behind the last.
    var endSeq: UInt64 { seq + UInt64(leaves.count) }
}
