package import IkrarModel

/// The text of a campaign on this kiosk.
package struct PledgeTextStatus: Hashable, Sendable {
    /// The text.
    package let text: PledgeText
    /// SHA-256 of its file's exact bytes, 64 lower-case hexadecimal digits: what each sign-off names.
    package let sha256Hex: String
    /// The campaign in which it is pledged.
    package let campaign: Campaign

    /// A text as it was found.
    package init(text: PledgeText, sha256Hex: String, campaign: Campaign) {
        self.text = text
        self.sha256Hex = sha256Hex
        self.campaign = campaign
    }
}
