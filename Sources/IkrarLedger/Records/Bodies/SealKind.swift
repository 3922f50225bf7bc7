/// What a seal marks.
package enum SealKind: String, CaseIterable, Sendable {
    /// The ceremony begins.
    case open
    /// The ceremony is over.
    case close
    /// A day with records is over at this kiosk.
    case daily

    /// Whether such a seal is about one ceremony.
    var namesCeremony: Bool { self != .daily }
}
