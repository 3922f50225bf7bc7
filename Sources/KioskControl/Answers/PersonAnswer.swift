/// A person of the roster as shown to an operator.
package struct PersonAnswer: Codable, Equatable, Sendable {
    /// The opaque person id.
    package let id: String
    /// The full name, as imported; may hold hostile characters, escape before showing.
    package let name: String
    /// The unit's path from the root, joined by ` / `.
    package let unit: String
    /// The category's code, such as `PNS`.
    package let category: String
    /// At most the last four digits: `•••• 1999`.
    package let identifierMasked: String

    /// An answer of these values.
    package init(id: String, name: String, unit: String, category: String, identifierMasked: String) {
        self.id = id
        self.name = name
        self.unit = unit
        self.category = category
        self.identifierMasked = identifierMasked
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, unit, category
        case identifierMasked = "identifier_masked"
    }
}
