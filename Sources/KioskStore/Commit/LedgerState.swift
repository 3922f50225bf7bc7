import IkrarLedger

/// What the writer knows without asking the database: read from it at opening and after any failed commit, moved on with
/// each record, and published when the commit is durable.
struct LedgerState: Sendable {
    /// The signer of new records.
    var signer: CurrentSigner
    /// Where its chain ends.
    var head: ChainHead
    /// The time of its last record; `nil` before the first.
    var lastTime: RecordTime?
    /// Records since the last seal of this chain.
    var unsealed: SealCounts
    /// The ceremony that is open.
    var openCeremony: OpenCeremony?
    /// All its records so far.
    var ceremonyCounts: SealCounts
    /// The commitments of officers who have recorded since the open ceremony was opened (or none was).
    var officers: [Officer: OfficerSession]
    /// Campaigns, ceremonies and texts.
    var catalog: DocumentCatalog
}
