import IkrarModel

/// `kind: pledge_text`.
enum PledgeTextSchema {
    /// Texts have 4 points since 2020 and had 6 in 2019; a page holds no more than this.
    static let pointsAllowed = 1...20

    static func pledgeText(in root: YAMLNode) throws(DocumentError) -> PledgeText {
        let keys = ["id", "title", "language", "sample", "source", "opening", "points", "closing"]
        let values = try root.mapping(DocumentSchema.commonKeys + keys)
        var points: [String] = []
        for point in try values.required("points").list(pointsAllowed) { points.append(try point.paragraph()) }
        return PledgeText(
            id: try values.required("id").id(),
            title: try values.required("title").line(),
            opening: try values.required("opening").paragraph(),
            points: points,
            closing: try values.required("closing").paragraph(),
            source: try values.required("source").line(),
            language: try values.required("language").line(),
            isSample: try values.required("sample").flag()
        )
    }
}
