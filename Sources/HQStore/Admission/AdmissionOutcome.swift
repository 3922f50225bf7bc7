package import IkrarWire

/// What became of one batch.
package enum AdmissionOutcome: Sendable {
    /// Everything in it is durably in the log; the answer lists each note's index.
    case stored(PushAnswer)
    /// HQ lacks what comes before; nothing of the batch was admitted.
    case gap(signer: String, expectedSeq: UInt64)
    /// The chain split: HQ holds another note at this seq. Both are kept as evidence; nothing of the batch was admitted.
    /// `notes` holds HQ's and the kiosk's, as far as there are any.
    case fork(signer: String, seq: UInt64, notes: [[UInt8]])
    /// Nothing of the batch was admitted.
    case refused(AdmissionRefusal)
}
