/// The answer to opening or closing a ceremony, once the seal is durable.
package struct CeremonySealAnswer: Codable, Equatable, Sendable {
    /// The ceremony's id.
    package let id: String
    /// Its state from now on.
    package let isOpen: Bool
    /// What has been recorded since the seal before this one.
    package let counts: CeremonyCounts
    /// All that has been recorded for it, whenever it was open.
    package let total: CeremonyCounts?

    /// An answer of these values.
    package init(id: String, isOpen: Bool, counts: CeremonyCounts, total: CeremonyCounts? = nil) {
        self.id = id
        self.isOpen = isOpen
        self.counts = counts
        self.total = total
    }

    private enum CodingKeys: String, CodingKey {
        case id, counts, total
        case isOpen = "open"
    }
}
