import GRDB
package import IkrarAudit
package import IkrarLedger
import IkrarModel

extension KioskStore {
    /// Where every obligated person stands in a campaign, by this kiosk's own records.
    ///
    /// Throws ``KioskStoreError/unknownCampaign(id:)`` and ``KioskStoreError/unknownUnit(id:)``.
    ///
    /// - Parameter unit: The root of the subtree to report; `nil` for all units.
    package func audit(
        campaign: String,
        unit: String?,
        now: RecordTime
    ) async throws(KioskStoreError) -> AuditReport {
        let core = try core()
        let state = core.commits.state
        guard let entry = state.catalog.campaigns[campaign] else { throw .unknownCampaign(id: campaign) }
        let open = state.openCeremony.flatMap { $0.campaignKey == entry.rowKey ? $0.ceremony.id : nil }
        let signer = state.signer
        defer { core.commits.planMaintenance() }
        return try await core.read { db in
            let reader = AuditReader(campaign: entry, db: db)
            do {
                return try AuditReport(
                    asOf: now.text,
                    campaign: campaign,
                    people: try reader.people(),
                    tree: try reader.tree(),
                    completeness: Completeness(
                        kiosks: [try reader.completeness(of: signer, openCeremony: open, now: now)],
                        unmatched: try reader.unmatchedCount()
                    ),
                    // Other kiosks may have records that only HQ knows.
                    isProvisional: try Enrolment.stored(db) != nil,
                    unit: unit
                )
            } catch AuditError.unknownUnit(let id) {
                throw KioskStoreError.unknownUnit(id: id)
            }
        }
    }
}
