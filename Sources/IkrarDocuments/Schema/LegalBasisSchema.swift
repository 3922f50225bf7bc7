import IkrarModel

/// The entries of a campaign's `legal_basis`: a graph by `follows`, without circles.
enum LegalBasisSchema {
    /// A circular cites a handful of laws; minutes of a page or two hold no more.
    static let entriesAllowed = 1...50

    static func legalBasis(in node: YAMLNode) throws(DocumentError) -> [LegalBasis] {
        let nodes = try node.list(entriesAllowed)
        var entries: [LegalBasis] = []
        for node in nodes {
            let entry = try legalBasis(entry: node)
            guard !entries.contains(where: { $0.key == entry.key }) else {
                throw .duplicateEntry(entry.key, at: node.place)
            }
            entries.append(entry)
        }
        try checkReferences(entries, nodes)
        return entries
    }

    private static func legalBasis(entry node: YAMLNode) throws(DocumentError) -> LegalBasis {
        let values = try node.mapping(["key", "title", "number", "date", "subject", "follows"])
        var follows: [String] = []
        if let node = values.optional("follows") {
            for reference in try node.list(1...entriesAllowed.upperBound) { follows.append(try reference.id()) }
        }
        return LegalBasis(
            key: try values.required("key").id(),
            title: try values.required("title").line(),
            number: try values.optional("number")?.line(),
            date: try values.optional("date")?.date(),
            subject: try values.optional("subject")?.line(),
            follows: follows
        )
    }

    private static func checkReferences(_ entries: [LegalBasis], _ nodes: [YAMLNode]) throws(DocumentError) {
        let keys = entries.map(\.key)
        for (entry, node) in zip(entries, nodes) {
            for reference in entry.follows where !keys.contains(reference) {
                throw .unknownReference(
                    reference,
                    at: node.place,
                    nearest: NearestWord.to(reference, among: keys)
                )
            }
        }
        // Take away what follows nothing that is left; what cannot be taken away goes in circles.
        var left = entries
        while true {
            let open = Set(left.map(\.key))
            let next = left.filter { !$0.follows.allSatisfy { !open.contains($0) } }
            if next.isEmpty { return }
            guard next.count < left.count else {
                let index = entries.firstIndex { $0.key == left[0].key } ?? 0
                throw .circularReference(circle(from: left), at: nodes[index].place)
            }
            left = next
        }
    }

    /// Every entry here follows another of them: walking on must come back to one.
    private static func circle(from entries: [LegalBasis]) -> [String] {
        var trail: [String] = []
        var next = entries.first
        while let entry = next {
            if let start = trail.firstIndex(of: entry.key) { return trail[start...] + [entry.key] }
            trail.append(entry.key)
            next = entries.first { entry.follows.contains($0.key) }
        }
        return trail
    }
}
