/// The answer to `GET /v1/texts/{campaign}`: the whole text that is pledged.
package struct TextAnswer: Codable, Equatable, Sendable {
    /// The text's id.
    package let id: String
    /// The id of the campaign.
    package let campaign: String
    /// The heading.
    package let title: String
    /// What is said before the points.
    package let opening: String
    /// The points, in order.
    package let points: [String]
    /// What is said after the points.
    package let closing: String
    /// Where the wording comes from.
    package let source: String
    /// BCP 47 tag of its language.
    package let language: String
    /// Whether it is only a sample, which must be shown with it.
    package let isSample: Bool
    /// SHA-256 of its file in hexadecimal: what each sign-off names.
    package let sha256: String

    /// An answer of these values.
    package init(
        id: String,
        campaign: String,
        title: String,
        opening: String,
        points: [String],
        closing: String,
        source: String,
        language: String,
        isSample: Bool,
        sha256: String
    ) {
        self.id = id
        self.campaign = campaign
        self.title = title
        self.opening = opening
        self.points = points
        self.closing = closing
        self.source = source
        self.language = language
        self.isSample = isSample
        self.sha256 = sha256
    }

    private enum CodingKeys: String, CodingKey {
        case id, campaign, title, opening, points, closing, source, language, sha256
        case isSample = "sample"
    }
}
