/// A person as far as a screen needs them: never a whole identifier.
package struct PersonSummary: Hashable, Sendable {
    /// The person's id: `l-…` when this kiosk made it, `p-…` when HQ did.
    package let id: String
    /// The name with degrees.
    package let name: String
    /// The names of the units from the root down, joined by ` / `.
    package let unit: String
    /// The unit's id.
    package let unitID: String
    /// The employment category, e.g. `PNS`.
    package let category: String
    /// The last four digits of the primary identifier behind dots.
    package let identifierMasked: String

    /// A summary of these parts.
    package init(id: String, name: String, unit: String, unitID: String, category: String, identifierMasked: String) {
        self.id = id
        self.name = name
        self.unit = unit
        self.unitID = unitID
        self.category = category
        self.identifierMasked = identifierMasked
    }
}
