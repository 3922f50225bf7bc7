package import IkrarAudit
package import IkrarLedger

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
        throw .unexpected("not written yet")
    }
}
