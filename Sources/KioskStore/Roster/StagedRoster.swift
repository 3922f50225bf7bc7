import IkrarRoster

/// What is known of the roster import under way beside its staged rows.
struct StagedRoster: Sendable {
    /// Its id, which a later import makes unknown.
    let id: String
    /// The name of the file.
    let fileName: String
    /// The first refused rows, at most `RosterPreview.refusedListMax`.
    var refused: [RosterRefusal] = []
    /// All refused rows.
    var refusedCount = 0
    /// Refused rows that contradict another.
    var conflicts = 0
    /// Units of the file; `nil` before its end was seen.
    var unitCount: Int?

    /// Takes note of a refused row.
    mutating func refuse(_ refusal: RosterRefusal) {
        refusedCount += 1
        if case .conflict = refusal.reason { conflicts += 1 }
        if refused.count < RosterPreview.refusedListMax { refused.append(refusal) }
    }
}
