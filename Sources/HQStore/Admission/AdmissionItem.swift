import IkrarLedger

/// One element of a batch whose form, commitments and signature are already proven.
enum AdmissionItem: Sendable {
    /// A note with the openings that came with it.
    case note(ProvenNote)
    /// The kiosk keeps a note back: the seq and leaf hash under which its chain goes on.
    case withheld(seq: UInt64, leaf: Hash32)
}

/// A note that is canonical and signed by its chain's key, with openings that hash to its commitments.
struct ProvenNote: Sendable {
    /// The note.
    let signed: SignedRecord
    /// The opening of `subject`, if it came.
    let subject: ProvenOpening?
    /// The opening of `operator`, if it came.
    let officer: ProvenOpening?

    /// The note's place in its chain.
    var seq: UInt64 { signed.record.header.seq }
}

/// An opening that hashes to a commitment.
struct ProvenOpening: Sendable {
    /// The opening as it came.
    let bytes: [UInt8]
    /// What it says.
    let opening: Opening
}
