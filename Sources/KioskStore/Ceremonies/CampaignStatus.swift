package import IkrarModel

/// A campaign on this kiosk.
package struct CampaignStatus: Hashable, Sendable {
    /// The campaign as its document in force says.
    package let campaign: Campaign
    /// SHA-256 of that document's exact bytes, 64 lower-case hexadecimal digits.
    package let sha256Hex: String
    /// Whether the text it names, with exactly that hash, is here; without it no ceremony that records pledges opens.
    package let hasPledgeText: Bool
    /// Ids of its ceremonies, those of documents of their own included.
    package let ceremonyIDs: [String]

    /// A status of these parts.
    package init(campaign: Campaign, sha256Hex: String, hasPledgeText: Bool, ceremonyIDs: [String]) {
        self.campaign = campaign
        self.sha256Hex = sha256Hex
        self.hasPledgeText = hasPledgeText
        self.ceremonyIDs = ceremonyIDs
    }
}
