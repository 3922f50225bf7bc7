/// A campaign, in short.
package struct CampaignAnswer: Codable, Equatable, Sendable {
    /// The campaign's id.
    package let id: String
    /// Its title.
    package let title: String
    /// The region that runs it.
    package let region: String
    /// The circulars and laws it rests on, kind and number as laws are cited: `Undang-Undang Nomor 20 Tahun 2023`.
    package let legalBasis: [String]
    /// The id of the pledge text people sign.
    package let pledgeText: String
    /// Whether that very text has been imported; without it no ceremony opens.
    package let hasPledgeText: Bool
    /// The ids of its ceremonies.
    package let ceremonies: [String]

    /// An answer of these values.
    package init(
        id: String,
        title: String,
        region: String,
        legalBasis: [String],
        pledgeText: String,
        hasPledgeText: Bool,
        ceremonies: [String]
    ) {
        self.id = id
        self.title = title
        self.region = region
        self.legalBasis = legalBasis
        self.pledgeText = pledgeText
        self.hasPledgeText = hasPledgeText
        self.ceremonies = ceremonies
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, region, ceremonies
        case legalBasis = "legal_basis"
        case pledgeText = "pledge_text"
        case hasPledgeText = "has_pledge_text"
    }
}
