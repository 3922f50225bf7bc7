import IkrarModel

/// `kind: campaign`.
enum CampaignSchema {
    /// The most ceremonies in one file: a region has up to about 650 sites.
    static let ceremoniesAllowed = 0...1000
    /// The most categories or units one rule lists.
    static let obligationEntriesAllowed = 1...1000

    static func campaign(in root: YAMLNode) throws(DocumentError) -> Campaign {
        let keys = ["id", "title", "region", "zone", "legal_basis", "obligation", "pledge_text", "ceremonies"]
        let values = try root.mapping(DocumentSchema.commonKeys + keys)
        let id = try values.required("id").id()
        let zone = try values.required("zone").word(Zone.self)
        return Campaign(
            id: id,
            title: try values.required("title").line(),
            region: try values.required("region").line(),
            zone: zone,
            legalBasis: try LegalBasisSchema.legalBasis(in: values.required("legal_basis")),
            obligation: try obligation(in: values.required("obligation")),
            pledgeText: try pledgeText(in: values.required("pledge_text")),
            ceremonies: try ceremonies(in: values.optional("ceremonies"), campaignID: id, zone: zone)
        )
    }

    private static func obligation(in node: YAMLNode) throws(DocumentError) -> ObligationRule {
        let values = try node.mapping(["categories", "units", "as_of"])
        return ObligationRule(
            categories: try values.optional("categories").map(categories),
            units: try values.optional("units").map { node throws(DocumentError) in try lines(in: node).map(\.line) },
            asOf: try values.required("as_of").date()
        )
    }

    /// Categories are open-ended, but one that almost is a known one is a slip, and would leave people out silently.
    private static func categories(in node: YAMLNode) throws(DocumentError) -> [Category] {
        let known = Category.known.map(\.rawValue)
        var categories: [Category] = []
        for (line, entry) in try lines(in: node) {
            if !known.contains(line), let nearest = NearestWord.to(line, among: known) {
                throw .unknownWord(line, at: entry.place, allowed: known, nearest: nearest)
            }
            categories.append(Category(rawValue: line))
        }
        return categories
    }

    /// Categories and unit ids come from rosters: any line of text, but each once.
    private static func lines(in node: YAMLNode) throws(DocumentError) -> [(line: String, entry: YAMLNode)] {
        var lines: [(line: String, entry: YAMLNode)] = []
        for entry in try node.list(obligationEntriesAllowed) {
            let line = try entry.line()
            guard !lines.contains(where: { $0.line == line }) else { throw .duplicateEntry(line, at: entry.place) }
            lines.append((line, entry))
        }
        return lines
    }

    private static func pledgeText(in node: YAMLNode) throws(DocumentError) -> PledgeTextReference {
        let values = try node.mapping(["id", "sha256"])
        return PledgeTextReference(
            id: try values.required("id").id(),
            sha256Hex: try values.required("sha256").sha256Hex()
        )
    }

    private static func ceremonies(
        in node: YAMLNode?,
        campaignID: String,
        zone: Zone
    ) throws(DocumentError) -> [Ceremony] {
        var ceremonies: [Ceremony] = []
        for entry in try node?.list(ceremoniesAllowed) ?? [] {
            let ceremony = try CeremonySchema.ceremony(embedded: entry, campaignID: campaignID, zone: zone)
            guard !ceremonies.contains(where: { $0.id == ceremony.id }) else {
                throw .duplicateEntry(ceremony.id, at: entry.place)
            }
            ceremonies.append(ceremony)
        }
        return ceremonies
    }
}
