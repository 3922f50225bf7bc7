import IkrarModel
import KioskControl
import KioskStore

extension TextAnswer {
    /// A text of the store.
    init(_ status: PledgeTextStatus) {
        self.init(
            id: status.text.id,
            campaign: status.campaign.id,
            title: status.text.title,
            opening: status.text.opening,
            points: status.text.points,
            closing: status.text.closing,
            source: status.text.source,
            language: status.text.language,
            isSample: status.text.isSample,
            sha256: status.sha256Hex
        )
    }
}
