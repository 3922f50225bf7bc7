/// Whether the people of a ceremony stand in one place; the raw value is the word of documents and JSON.
package enum CeremonyMode: String, CaseIterable, Hashable, Sendable {
    /// All in one place.
    case onSite = "on_site"
    /// All by video.
    case online
    /// Some in place, some by video.
    case hybrid

    /// The word people see.
    package var indonesianName: String {
        switch self {
        case .onSite: "luring"
        case .online: "daring"
        case .hybrid: "hibrida"
        }
    }
}
