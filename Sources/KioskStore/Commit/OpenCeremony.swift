import IkrarLedger
import IkrarModel

/// The ceremony at which scans are recorded, ready for use.
///
/// A class, like ``CurrentSigner``: the writer copies its state at each savepoint, and this makes that one reference.
final class OpenCeremony: Sendable {
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

    init(
        rowKey: Int64,
        campaignKey: Int64,
        ceremony: Ceremony,
        form: FormReference?,
        obligation: ObligationFilter
    ) {
        self.rowKey = rowKey
        self.campaignKey = campaignKey
        self.ceremony = ceremony
        self.form = form
        self.obligation = obligation
    }
}
