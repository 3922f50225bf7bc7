package import IkrarLedger

/// What the verification of a log found.
package struct VerificationReport: Hashable, Sendable {
    /// The most findings kept; the count goes on. A log that is rotten throughout needs no more evidence.
    package static let findingsMax = 1000

    /// The checkpoint that was checked; `nil` when none could be read.
    package let checkpoint: SignedCheckpoint?
    /// The entries read.
    package let entryCount: UInt64
    /// The signatures found true.
    package let signatureCount: UInt64
    /// The keys that signed, those of the registrar included.
    package let signerCount: Int
    /// What is wrong, in the order of the log where it has one; at most ``findingsMax``.
    package let findings: [VerificationFinding]
    /// All that is wrong.
    package let findingCount: UInt64
    /// What an honest log may have too, but who reads it should know; at most ``findingsMax``.
    package let notices: [VerificationFinding]
    /// All notices.
    package let noticeCount: UInt64
    /// Old checkpoints found to be prefixes of the log.
    package let oldCheckpointCount: Int
    /// Openings found to be what their records commit to; `nil` when none were looked at.
    package let openingCount: UInt64?

    /// Whether nothing is wrong.
    package var isClean: Bool { findingCount == 0 }
}
