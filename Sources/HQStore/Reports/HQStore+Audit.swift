import GRDB
package import IkrarAudit
package import IkrarLedger
package import IkrarModel

/// Who has pledged, and who has not.
extension HQStore {
    /// The audit of a campaign from one snapshot: counts as kept, completeness of every kiosk, and the people.
    ///
    /// - Parameters:
    ///   - unit: only this unit and those below it.
    ///   - state: list only people in this state; the counts stay those of the whole scope.
    ///   - now: the report's as-of time.
    package func audit(
        campaign: String,
        unit: String? = nil,
        state: StandingState? = nil,
        now: RecordTime
    ) async throws(HQStoreError) -> AuditReport {
        try await read { connection in
            let campaigns = try DocumentTable(connection).campaigns()
            guard let stored = campaigns.first(where: { $0.campaign.id == campaign }) else {
                throw HQStoreError.unknownCampaign(campaign)
            }
            let tree = try UnitTable.tree(connection)
            if let unit, tree.unit(unit) == nil { throw HQStoreError.unknownUnit(unit) }
            let reader = AuditReader(connection, campaign: stored, now: now)
            let completeness = Completeness(
                kiosks: try KioskStatus.fetchAll(connection).map(\.completeness),
                unmatched: try UnmatchedCount(connection).of(campaign: stored.row)
            )
            let units = try reader.units(tree, below: unit)
            // Scope, order and paths of the listed people are the report's own rules.
            let listed: AuditReport
            do {
                listed = try AuditReport(
                    asOf: now.text,
                    campaign: campaign,
                    people: try reader.people(in: state),
                    tree: tree,
                    completeness: completeness,
                    unit: unit
                )
            } catch AuditError.unknownUnit(let id) {
                throw HQStoreError.unknownUnit(id)
            }
            return AuditReport(
                asOf: listed.asOf,
                campaign: campaign,
                provisional: listed.provisional,
                counts: units.reduce(into: StandingCounts()) { $0 += $1.counts },
                completeness: completeness,
                units: units,
                people: listed.people
            )
        }
    }
}

extension StandingCounts {
    /// Adds the people of another unit.
    static func += (sum: inout StandingCounts, other: StandingCounts) {
        sum = StandingCounts(
            attended: sum.attended + other.attended,
            pledged: sum.pledged + other.pledged,
            refused: sum.refused + other.refused,
            excused: sum.excused + other.excused,
            pending: sum.pending + other.pending
        )
    }
}
