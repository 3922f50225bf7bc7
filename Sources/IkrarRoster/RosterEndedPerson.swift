/// A person whose employment an import would end, as an officer needs to see them.
package struct RosterEndedPerson: Sendable, Hashable {
    /// The store's ID of the person.
    package var id: String
    /// The name with degrees.
    package var name: String
    /// The path of the unit, as shown to people.
    package var unit: String
    /// The identifier with all but its last four digits hidden.
    package var identifierMasked: String

    /// A person about to be ended.
    package init(id: String, name: String, unit: String, identifierMasked: String) {
        self.id = id
        self.name = name
        self.unit = unit
        self.identifierMasked = identifierMasked
    }
}
