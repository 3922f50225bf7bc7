/// The ceremony scans go to.
package struct OpenCeremonyAnswer: Codable, Equatable, Sendable {
    /// Its id.
    package let id: String
    /// Its title.
    package let title: String
    /// What has been recorded for it.
    package let counts: CeremonyCounts?
    /// The id of its campaign.
    package let campaign: String?
    /// Whether the whole text is shown before people sign off; absent when it is not.
    package let textBeforeSignOff: Bool?

    /// An answer of these values.
    package init(
        id: String,
        title: String,
        counts: CeremonyCounts? = nil,
        campaign: String? = nil,
        textBeforeSignOff: Bool? = nil
    ) {
        self.id = id
        self.title = title
        self.counts = counts
        self.campaign = campaign
        self.textBeforeSignOff = textBeforeSignOff
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, counts, campaign
        case textBeforeSignOff = "text_before_sign_off"
    }
}
