import IkrarLedger

/// What a record says about a person, but for who it is: where, when, and as what it counts.
struct RecordClaim {
    /// The record's index in the log.
    let index: Int64
    /// What it counts as.
    let kind: ActKind
    /// The ceremony it belongs to.
    let ceremony: String
    /// The chain of the kiosk that saw the person.
    let signer: Int64
    /// When, as that kiosk wrote it.
    let recordedAt: String
}
