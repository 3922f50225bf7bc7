import KioskControl

/// Records that are being undone, one after the other.
struct PendingVoid: Equatable, Sendable {
    let undoable: Undoable
    let reason: UndoReason
    /// Leaves not yet void; the first is under way.
    var leaves: [String]
    var id: Int
    var request: RequestID
    let since: Duration
    var retryAt: Duration?
}
