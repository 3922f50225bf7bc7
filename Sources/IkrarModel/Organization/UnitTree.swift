/// Units that are proven to form a tree (or several): unique ids, no orphan, no cycle.
package struct UnitTree: Sendable {
    /// The most levels a tree may have. Ministries have under ten; a limit keeps every path and page short.
    package static let depthMax = 32

    /// All units, in the order they were given.
    package let units: [Unit]
    private let indexByID: [String: Int]
    private let childIndexes: [String: [Int]]

    /// Builds the tree in time linear in the units; refuses the first duplicate, orphan, cycle or too deep unit by name.
    package init(_ units: [Unit]) throws(UnitTreeError) {
        var indexByID: [String: Int] = [:]
        var childIndexes: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            if let earlier = indexByID.updateValue(index, forKey: unit.id) {
                throw .duplicateID(id: unit.id, names: [units[earlier].name, unit.name])
            }
            if let parent = unit.parentID { childIndexes[parent, default: []].append(index) }
        }
        for unit in units {
            if let parent = unit.parentID, indexByID[parent] == nil {
                throw .orphan(id: unit.id, name: unit.name, missingParentID: parent)
            }
        }
        self.units = units
        self.indexByID = indexByID
        self.childIndexes = childIndexes
        try checkDepths()
    }

    /// A tree without units.
    package init() {
        units = []
        indexByID = [:]
        childIndexes = [:]
    }

    /// The unit with this id.
    package func unit(_ id: String) -> Unit? { indexByID[id].map { units[$0] } }

    /// The units without a parent, in the order given.
    package var roots: [Unit] { units.filter { $0.parentID == nil } }

    /// The units directly below, in the order given.
    package func children(of id: String) -> [Unit] { childIndexes[id, default: []].map { units[$0] } }

    /// The units above, nearest first; empty for a root and for an unknown id.
    package func ancestors(of id: String) -> [Unit] {
        var ancestors: [Unit] = []
        var next = unit(id)?.parentID
        while let parent = next.flatMap({ unit($0) }) {
            ancestors.append(parent)
            next = parent.parentID
        }
        return ancestors
    }

    /// Names from the root down to the unit itself; empty for an unknown id.
    package func path(of id: String) -> [String] {
        guard let unit = unit(id) else { return [] }
        return ancestors(of: id).reversed().map(\.name) + [unit.name]
    }

    /// Whether the unit is `subtreeRoot` or lies anywhere below it; false when either is unknown.
    package func contains(_ id: String, in subtreeRoot: String) -> Bool {
        guard unit(id) != nil, unit(subtreeRoot) != nil else { return false }
        return id == subtreeRoot || ancestors(of: id).contains { $0.id == subtreeRoot }
    }

    /// The unit and all below it, parents before children; empty for an unknown id.
    package func subtree(of id: String) -> [Unit] {
        guard let root = unit(id) else { return [] }
        var subtree = [root]
        var next = subtree.startIndex
        while next < subtree.endIndex {
            subtree.append(contentsOf: children(of: subtree[next].id))
            next += 1
        }
        return subtree
    }

    /// Walks down from the roots; whatever is not reached belongs to a cycle, since no orphan is left.
    private func checkDepths() throws(UnitTreeError) {
        var level = units.indices.filter { units[$0].parentID == nil }
        var reached = Set(level)
        var depth = 1
        while let first = level.first {
            guard depth <= Self.depthMax else {
                throw .tooDeep(id: units[first].id, name: units[first].name, limit: Self.depthMax)
            }
            level = level.flatMap { childIndexes[units[$0].id, default: []] }
            reached.formUnion(level)
            depth += 1
        }
        guard reached.count < units.count, let start = units.indices.first(where: { !reached.contains($0) }) else {
            return
        }
        throw .cycle(cycle(above: units[start]))
    }

    /// `start` may only hang below the cycle: follow parents until one repeats and cut what came before.
    private func cycle(above start: Unit) -> [Unit] {
        var trail: [Unit] = []
        var positionByID: [String: Int] = [:]
        var next: Unit? = start
        while let current = next {
            if let position = positionByID.updateValue(trail.count, forKey: current.id) {
                return Array(trail[position...])
            }
            trail.append(current)
            next = current.parentID.flatMap { unit($0) }
        }
        return trail
    }
}
