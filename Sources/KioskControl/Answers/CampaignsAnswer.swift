/// The answer to `GET /v1/campaigns`.
package struct CampaignsAnswer: Codable, Equatable, Sendable {
    /// In order of id.
    package let campaigns: [CampaignAnswer]

    /// An answer of these values.
    package init(campaigns: [CampaignAnswer]) {
        self.campaigns = campaigns
    }
}
