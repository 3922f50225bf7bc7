import IkrarModel

/// Tells which schema a document follows and applies it.
enum DocumentSchema {
    /// The only version of the schemas so far. A schema that changes its meaning gets the next number.
    static let version = "1"

    /// Keys every document begins with.
    static let commonKeys = ["kind", "version"]

    static func document(in root: YAMLNode) throws(DocumentError) -> Document {
        let kind = try root.value(of: "kind").word(DocumentKind.self)
        let version = try root.value(of: "version")
        let written = try version.text()
        guard written == Self.version else {
            throw .unknownWord(YAMLNode.excerpt(written), at: version.place, allowed: [Self.version], nearest: nil)
        }
        return switch kind {
        case .campaign: .campaign(try CampaignSchema.campaign(in: root))
        case .ceremony: .ceremony(try CeremonySchema.ceremony(in: root))
        case .pledgeText: .pledgeText(try PledgeTextSchema.pledgeText(in: root))
        }
    }
}
