import IkrarModel

/// The units of a scope in the order lists show them: each unit before those below it, all in the order given.
struct UnitListing {
    private let positions: [String: Int]
    private let paths: [String: String]
    private let isWholeTree: Bool

    init(_ tree: UnitTree, subtree root: String?) {
        var positions: [String: Int] = [:]
        var paths: [String: String] = [:]
        var waiting = (root.flatMap { tree.unit($0) }.map { [$0] } ?? tree.roots).reversed() as [Unit]
        while let unit = waiting.popLast() {
            positions[unit.id] = positions.count
            paths[unit.id] = tree.path(of: unit.id).joined(separator: " / ")
            waiting.append(contentsOf: tree.children(of: unit.id).reversed())
        }
        self.positions = positions
        self.paths = paths
        self.isWholeTree = root == nil
    }

    /// The people of the scope with their unit's path, by unit, then name. People of units that are not in the tree come
    /// last, and only where the scope is everyone: nobody may vanish from the total.
    func sorted(_ people: [AuditPerson]) -> [AuditPerson] {
        people
            .filter { isWholeTree || positions[$0.unitID] != nil }
            .map { person in
                var line = person
                line.unit = paths[person.unitID] ?? ""
                return (position: positions[person.unitID] ?? .max, name: NameFolding.fold(person.name), line: line)
            }
            .sorted { left, right in
                (left.position, left.line.unitID, left.name, left.line.id)
                    < (right.position, right.line.unitID, right.name, right.line.id)
            }
            .map(\.line)
    }
}
