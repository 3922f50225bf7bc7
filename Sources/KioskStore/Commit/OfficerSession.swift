import IkrarLedger

/// One officer during one ceremony: the same commitment in all their records.
struct OfficerSession: Sendable {
    /// Its row.
    let rowKey: Int64
    /// The hash of its opening.
    let commitment: Hash32
}
