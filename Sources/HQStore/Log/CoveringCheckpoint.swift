package import IkrarLedger

/// A checkpoint that covers what was asked about.
package struct CoveringCheckpoint: Sendable {
    /// The checkpoint with all signatures it has.
    package let checkpoint: SignedCheckpoint
    /// Whether it lacks the witnesses that the policy asks for, and so is not published.
    package let isPending: Bool
}
