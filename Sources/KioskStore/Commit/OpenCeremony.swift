import IkrarLedger
import IkrarModel

/// The ceremony at which scans are recorded, ready for use.
struct OpenCeremony: Sendable {
    /// Its row.
    let rowKey: Int64
    /// Its campaign's row.
    let campaignKey: Int64
    /// The ceremony.
    let ceremony: Ceremony
    /// The text pledged at it; `nil` where only attendance is recorded.
    let form: FormReference?
    /// Who must pledge.
    let obligation: ObligationFilter
    /// All its records so far.
    var counts: SealCounts
}
