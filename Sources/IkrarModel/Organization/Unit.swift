/// One organizational unit (unit kerja). Names repeat in every office, so the id is its identity and its path its name.
package struct Unit: Hashable, Sendable {
    /// The UNOR ID, or a slug where a file gives none; unique in a tree.
    package let id: String
    /// The unit's own name, without those above it.
    package let name: String
    /// The unit it belongs to; nil for a root.
    package let parentID: String?

    /// A unit as given; `UnitTree` checks how units fit together.
    package init(id: String, name: String, parentID: String? = nil) {
        self.id = id
        self.name = name
        self.parentID = parentID
    }
}
