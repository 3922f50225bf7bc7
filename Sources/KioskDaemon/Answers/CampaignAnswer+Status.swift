import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore

extension CampaignAnswer {
    /// A campaign of the store.
    init(_ status: CampaignStatus) {
        let campaign = status.campaign
        self.init(
            id: campaign.id,
            title: campaign.title,
            region: campaign.region,
            legalBasis: campaign.legalBasis.map { basis in
                basis.number.map { "\(basis.title) Nomor \($0)" } ?? basis.title
            },
            pledgeText: campaign.pledgeText.id,
            hasPledgeText: status.hasPledgeText,
            ceremonies: status.ceremonyIDs
        )
    }
}

extension DocumentAnswer {
    /// What an import did.
    init(_ done: DocumentImport) {
        self.init(kind: done.kind.rawValue, id: done.id, sha256: done.sha256Hex, changed: done.changed)
    }
}
