/// The people directly in one unit, counted. Units below have lines of their own, so that all lines add up to the total.
package struct AuditUnit: Codable, Hashable, Sendable {
    /// The unit's id.
    package let id: String
    /// The unit's own name; empty when the unit is not in the tree.
    package let name: String
    /// Names from the root down to the unit itself.
    package let path: [String]
    /// Its people.
    package let counts: StandingCounts

    /// Values as counted.
    package init(id: String, name: String, path: [String], counts: StandingCounts) {
        self.id = id
        self.name = name
        self.path = path
        self.counts = counts
    }
}
