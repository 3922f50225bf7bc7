package import IkrarLedger

/// Who must cosign a checkpoint before it is published, and how they are asked.
package struct CheckpointWitnesses: Sendable {
    /// The consistency proof from a tree of `size` leaves to the checkpoint that is asked about.
    package typealias Proof = @Sendable (_ size: UInt64) async throws -> [Hash32]

    /// Whose cosignatures a published checkpoint needs.
    package let policy: WitnessPolicy
    /// Gives the checkpoint back with the cosignatures that came. Never throws: a witness that cannot be reached is one
    /// that has not signed yet.
    package let ask: @Sendable (_ checkpoint: SignedCheckpoint, _ proof: @escaping Proof) async -> SignedCheckpoint

    /// Witnesses under `policy`, asked by `ask`.
    package init(
        policy: WitnessPolicy,
        ask: @escaping @Sendable (_ checkpoint: SignedCheckpoint, _ proof: @escaping Proof) async -> SignedCheckpoint
    ) {
        self.policy = policy
        self.ask = ask
    }

    /// No witness: the log's signature alone counts.
    package static let none = CheckpointWitnesses(policy: .none) { checkpoint, _ in checkpoint }
}
