import KioskControl

/// The last records, which may still be undone.
struct Undoable: Equatable, Sendable {
    /// Newest first.
    let leaves: [String]
    var person: PersonAnswer?
    let moment: TerminalMoment
}
