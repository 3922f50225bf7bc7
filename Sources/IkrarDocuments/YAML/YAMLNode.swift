import IkrarModel
import Yams

/// One value of a document, with the path that names it in errors.
struct YAMLNode {
    private let node: Node
    private let path: String

    init(_ node: Node, path: String) {
        self.node = node
        self.path = path
    }

    var place: DocumentPlace { DocumentPlace(path: path, line: node.mark?.line) }

    /// The text exactly as the document gives it.
    func text() throws(DocumentError) -> String {
        guard case .scalar(let scalar) = node else { throw .wrongType(at: place, expected: "text") }
        try refuseTag(scalar.tag)
        return scalar.string
    }

    /// The entries, each with its index in its path.
    func list(_ allowed: ClosedRange<Int>) throws(DocumentError) -> [YAMLNode] {
        guard case .sequence(let sequence) = node else { throw .wrongType(at: place, expected: "list") }
        try refuseTag(sequence.tag)
        guard allowed.contains(sequence.count) else {
            throw .listCount(sequence.count, at: place, allowed: allowed)
        }
        return sequence.enumerated().map { YAMLNode($1, path: "\(path)[\($0)]") }
    }

    /// The values by key. Keys other than `known` are refused.
    func mapping(_ known: [String]) throws(DocumentError) -> YAMLMapping {
        let values = try pairs()
        for (key, _) in values where !known.contains(key.name) {
            let shown = Self.excerpt(key.name)
            throw .unknownKey(
                shown,
                at: DocumentPlace(path: pathBelow(shown), line: key.line),
                nearest: NearestWord.to(key.name, among: known)
            )
        }
        return YAMLMapping(place: place, values: Dictionary(uniqueKeysWithValues: values.map { ($0.name, $1) }))
    }

    /// One key's value, whatever other keys there are: to find out which schema applies.
    func value(of key: String) throws(DocumentError) -> YAMLNode {
        guard let value = try pairs().first(where: { $0.key.name == key }) else { throw .missingKey(key, at: place) }
        return value.value
    }

    private func pairs() throws(DocumentError) -> [(key: (name: String, line: Int?), value: YAMLNode)] {
        guard case .mapping(let mapping) = node else { throw .wrongType(at: place, expected: "mapping") }
        try refuseTag(mapping.tag)
        var pairs: [(key: (name: String, line: Int?), value: YAMLNode)] = []
        var names: Set<String> = []
        for (key, value) in mapping {
            let name = try YAMLNode(key, path: path).text()
            // Yams tells keys apart by tag too; to a reader "a" and a are one key.
            guard names.insert(name).inserted else {
                throw .duplicateKey(Self.excerpt(name), line: key.mark?.line ?? 0)
            }
            pairs.append(((name, key.mark?.line), YAMLNode(value, path: pathBelow(name))))
        }
        return pairs
    }

    private func pathBelow(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// Enough of a wrong value to recognise it.
    static func excerpt(_ text: String) -> String {
        text.unicodeScalars.count <= idBytesMax ? text : String(text.unicodeScalars.prefix(idBytesMax)) + "…"
    }

    /// Quotes leave `!!str` behind; everything else was written by somebody.
    private func refuseTag(_ tag: Tag) throws(DocumentError) {
        let name = tag.description
        guard [Tag.Name.implicit, .str, .nonSpecific].contains(where: { $0.rawValue == name }) else {
            throw .unsupportedSyntax(Self.excerpt(name), line: node.mark?.line ?? 0)
        }
    }
}
