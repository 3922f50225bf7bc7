import GRDB
import IkrarLedger
import IkrarModel

extension OpenCeremony {
    /// Prepares the ceremony of this entry for recording.
    static func prepare(
        _ entry: DocumentCatalog.CeremonyEntry,
        in catalog: DocumentCatalog,
        _ db: Database
    ) throws -> OpenCeremony {
        guard let campaign = catalog.campaigns[entry.ceremony.campaignID]?.campaign else {
            throw KioskStoreError.unknownCampaign(id: entry.ceremony.campaignID)
        }
        return OpenCeremony(
            rowKey: entry.rowKey,
            campaignKey: entry.campaignKey,
            ceremony: entry.ceremony,
            form: try form(entry.ceremony, campaign, catalog),
            obligation: try ObligationFilter.prepare(campaign.obligation, db)
        )
    }

    private static func form(
        _ ceremony: Ceremony,
        _ campaign: Campaign,
        _ catalog: DocumentCatalog
    ) throws -> FormReference? {
        guard ceremony.records.contains(.pledge) else { return nil }
        guard catalog.hasPledgeText(of: campaign), let hash = Hash32(hexadecimal: campaign.pledgeText.sha256Hex) else {
            throw KioskStoreError.missingPledgeText(
                id: campaign.pledgeText.id,
                sha256Hex: campaign.pledgeText.sha256Hex
            )
        }
        return FormReference(id: campaign.pledgeText.id, text: hash)
    }
}

extension ObligationFilter {
    /// Looks the rule's unit subtrees up. A unit the roster does not have obliges nobody.
    static func prepare(_ rule: ObligationRule, _ db: Database) throws -> ObligationFilter {
        var units: Set<Int64>?
        if let roots = rule.units {
            var keys: Set<Int64> = []
            for root in roots {
                keys.formUnion(
                    try Int64.fetchAll(
                        db,
                        sql: """
                            WITH RECURSIVE below(key) AS (
                                SELECT key FROM unit WHERE id = ?
                                UNION SELECT u.key FROM unit u JOIN below b ON u.parent = b.key
                            ) SELECT key FROM below
                            """,
                        arguments: [root]
                    )
                )
            }
            units = keys
        }
        return ObligationFilter(
            categories: rule.categories.map { Set($0.map(\.rawValue)) },
            units: units,
            asOf: rule.asOf.iso
        )
    }
}
