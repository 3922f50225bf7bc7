package import IkrarModel

/// One obligated person's line.
package struct AuditPerson: Codable, Hashable, Sendable {
    /// The opaque person id.
    package let id: String
    /// The name on the roster.
    package let name: String
    /// The unit's path, joined by ` / `. The report fills it in from the unit tree.
    package internal(set) var unit: String
    /// The unit's id.
    package let unitID: String
    /// The category's word.
    package let category: String
    /// At most the last four digits.
    package let identifierMasked: String
    /// Where the person stands.
    package let state: StandingState
    /// Whether the person attended.
    package let attended: Bool
    /// When and where the pledge was recorded; nil without one.
    package let first: FirstPledge?
    /// Why the person is excused; nil for everybody else.
    package let excuse: Excuse?

    /// A line as a store knows it.
    package init(
        id: String,
        name: String,
        unitID: String,
        category: Category,
        identifierMasked: String,
        state: StandingState,
        attended: Bool,
        first: FirstPledge?,
        excuse: Excuse? = nil
    ) {
        self.id = id
        self.name = name
        self.unit = ""
        self.unitID = unitID
        self.category = category.rawValue
        self.identifierMasked = identifierMasked
        self.state = state
        self.attended = attended
        self.first = first
        self.excuse = excuse
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, unit
        case unitID = "unit_id"
        case category
        case identifierMasked = "identifier_masked"
        case state, attended, first, excuse
    }
}
