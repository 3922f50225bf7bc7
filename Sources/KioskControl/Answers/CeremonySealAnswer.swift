/// The answer to opening or closing a ceremony, once the seal is durable.
package struct CeremonySealAnswer: Codable, Equatable, Sendable {
    /// The ceremony's id.
    package let id: String
    /// Its state from now on.
    package let isOpen: Bool
    /// What has been recorded for it.
    package let counts: CeremonyCounts

    /// An answer of these values.
    package init(id: String, isOpen: Bool, counts: CeremonyCounts) {
        self.id = id
        self.isOpen = isOpen
        self.counts = counts
    }

    private enum CodingKeys: String, CodingKey {
        case id, counts
        case isOpen = "open"
    }
}
