package import IkrarLedger

/// Two different notes of one signer with one seq: this store's and the one HQ holds.
package struct ForkEvidence: Hashable, Sendable {
    /// The signer.
    package let signer: String
    /// The seq both notes claim.
    package let seq: UInt64
    /// The note HQ sent as evidence; empty when it sent none.
    package let theirNote: [UInt8]
    /// When this kiosk learned of it, by its own clock.
    package let time: RecordTime

    /// Evidence of these parts.
    package init(signer: String, seq: UInt64, theirNote: [UInt8], time: RecordTime) {
        self.signer = signer
        self.seq = seq
        self.theirNote = theirNote
        self.time = time
    }
}
