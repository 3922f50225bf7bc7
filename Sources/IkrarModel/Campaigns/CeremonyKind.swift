/// What sort of occasion a ceremony is; the raw value is the word of documents and JSON.
package enum CeremonyKind: String, CaseIterable, Hashable, Sendable {
    /// Upacara.
    case ceremony
    /// Apel.
    case assembly
    /// Rapat.
    case meeting
    /// Susulan: signing after the ceremony proper, at the unit.
    case makeUp = "make_up"

    /// The word people see.
    package var indonesianName: String {
        switch self {
        case .ceremony: "upacara"
        case .assembly: "apel"
        case .meeting: "rapat"
        case .makeUp: "susulan"
        }
    }
}
