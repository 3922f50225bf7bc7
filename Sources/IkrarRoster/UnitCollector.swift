import IkrarModel

/// Collects the tree of units from the rows of a file.
///
/// A unit is its UNOR ID; without one it is the folded path of its name. Ancestors come from the path, and take the UNOR
/// ID of the row that has them as its own unit.
struct UnitCollector {
    private struct Node {
        var id: String
        var name: String
        var parent: Int?
        var hasUnorID: Bool
        /// Whether a person was given the ID, which then can no longer change.
        var isGivenOut: Bool
    }

    private var nodes: [Node] = []
    private var byUnorID: [String: Int] = [:]
    private var byPath: [String: Int] = [:]
    private var bySource: [[UInt8]: Int] = [:]

    /// The number of the unit of a row and its ID, adding the unit and its ancestors where they are new.
    /// - Parameters:
    ///   - unorID: UNOR ID, if the row has one.
    ///   - unit: UNOR NAMA: a name, or a path with the innermost unit first, joined by " - ".
    ///   - agency: SATUAN KERJA NAMA: the root, unless the path contains it.
    mutating func unit(
        unorID: ArraySlice<UInt8>,
        unit: ArraySlice<UInt8>,
        agency: ArraySlice<UInt8>
    ) throws(RowRefusal) -> (number: Int, id: String) {
        // Tens of thousands of people share some hundred units: look the bytes up before anything is cut or folded.
        let source = Array(unorID) + [0] + unit + [0] + agency
        if let number = bySource[source] { return (number, nodes[number].id) }
        let ownID = try Self.ownID(unorID)
        let path = try Self.path(unit: unit, agency: agency)
        let number = resolve(ownID, path)
        nodes[number].isGivenOut = true
        bySource[source] = number
        return (number, nodes[number].id)
    }

    /// The number of units so far.
    var count: Int { nodes.count }

    /// All units, parents before children.
    /// - Throws: `.unitTree` when two units came out with one ID.
    func tree() throws(RosterFileRefusal) -> [Unit] {
        var depths = [Int](repeating: 0, count: nodes.count)
        for (number, node) in nodes.enumerated() {
            var parent = node.parent
            while let ancestor = parent {
                depths[number] += 1
                parent = nodes[ancestor].parent
            }
        }
        let order = nodes.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
        let units = order.map { number in
            Unit(id: nodes[number].id, name: nodes[number].name, parentID: nodes[number].parent.map { nodes[$0].id })
        }
        do {
            _ = try UnitTree(units)
        } catch {
            throw .unitTree(error)
        }
        return units
    }

    private mutating func resolve(_ ownID: String?, _ path: [String]) -> Int {
        let key = Self.slug(path)
        let known = byPath[key]
        guard let ownID else { return known ?? add(path, key) }
        if let number = byUnorID[ownID] { return number }
        let number: Int
        if let known, !nodes[known].hasUnorID {
            number = known
            nodes[number].hasUnorID = true
            if !nodes[number].isGivenOut { nodes[number].id = ownID }
        } else {
            number = add(path, key)
            nodes[number].id = ownID
            nodes[number].hasUnorID = true
        }
        byUnorID[ownID] = number
        return number
    }

    /// Adds a unit with the ID of its path, and its ancestors where they are new.
    private mutating func add(_ path: [String], _ key: String) -> Int {
        let ancestors = Array(path.dropLast())
        var parent: Int?
        if !ancestors.isEmpty {
            let parentKey = Self.slug(ancestors)
            parent = byPath[parentKey] ?? add(ancestors, parentKey)
        }
        let node = Node(id: key, name: path.last ?? key, parent: parent, hasUnorID: false, isGivenOut: false)
        nodes.append(node)
        if byPath[key] == nil { byPath[key] = nodes.count - 1 }
        return nodes.count - 1
    }

    private static func ownID(_ cell: ArraySlice<UInt8>) throws(RowRefusal) -> String? {
        guard let id = CellText.clean(cell) else { return nil }
        let isSound = id.utf8.count <= RosterLimits.unitIDBytesMax && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        if !isSound { throw RowRefusal(.unitID, .invalidUnitID) }
        return id
    }

    private static func check(_ cell: ArraySlice<UInt8>, _ column: RosterColumn) throws(RowRefusal) {
        if CellText.isUnreadable(cell) { throw RowRefusal(column, .unreadableText) }
        if let control = CellText.controlCharacter(in: cell) {
            throw RowRefusal(column, .controlCharacter(control))
        }
    }

    /// The names from the root to the unit.
    private static func path(unit: ArraySlice<UInt8>, agency: ArraySlice<UInt8>) throws(RowRefusal) -> [String] {
        try check(unit, .unit)
        try check(agency, .agency)
        var path: [String] = []
        for name in names(CellText.clean(unit)).reversed() where !isSame(path.last, name) { path.append(name) }
        if let agency = CellText.clean(agency), !path.contains(where: { isSame($0, agency) }) {
            path.insert(agency, at: 0)
        }
        if path.isEmpty { throw RowRefusal(.unit, .missingUnit) }
        if path.count > RosterLimits.unitDepthMax {
            throw RowRefusal(.unit, .unitTooDeep(levelsMax: RosterLimits.unitDepthMax))
        }
        if path.reduce(0, { $0 + $1.utf8.count + 3 }) > RosterLimits.unitPathBytesMax {
            throw RowRefusal(.unit, .tooLong(bytesMax: RosterLimits.unitPathBytesMax))
        }
        return path
    }

    /// The parts of a text joined by " - ", the innermost first.
    private static func names(_ text: String?) -> [String] {
        guard let text else { return [] }
        var names: [String] = []
        var words: [Substring] = []
        for word in text.split(separator: " ") {
            if word == "-" {
                if !words.isEmpty { names.append(words.joined(separator: " ")) }
                words = []
            } else {
                words.append(word)
            }
        }
        if !words.isEmpty { names.append(words.joined(separator: " ")) }
        return names
    }

    private static func isSame(_ name: String?, _ other: String) -> Bool {
        guard let name else { return false }
        return slug([name]) == slug([other])
    }

    /// The path in lower case with a hyphen for everything between words: `dinas-kesehatan/sekretariat`. A long one is
    /// cut and ends in a hash of the whole; a name without any letter known here is its hash.
    private static func slug(_ path: [String]) -> String {
        let slug = path.map(slugPart).joined(separator: "/")
        if slug.utf8.count <= slugBytesMax { return slug }
        return "\(slug.prefix(slugBytesMax - 17))-\(hexadecimal(Folding.hash(slug.utf8)))"
    }

    /// Long enough for four levels of usual names.
    private static let slugBytesMax = 200

    private static func slugPart(_ name: String) -> String {
        var result: [UInt8] = []
        var isBetweenWords = false
        for byte in name.utf8 {
            if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
                if isBetweenWords, !result.isEmpty { result.append(UInt8(ascii: "-")) }
                isBetweenWords = false
                result.append(byte.loweredASCII)
            } else {
                isBetweenWords = true
            }
        }
        if result.allSatisfy({ $0 < 0x80 }), !result.isEmpty { return String(decoding: result, as: UTF8.self) }
        return hexadecimal(Folding.hash(name.utf8))
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
