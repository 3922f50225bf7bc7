/// What committing a staged roster does, or has done.
package struct RosterPreviewAnswer: Codable, Equatable, Sendable {
    /// The id to commit or discard.
    package let importID: String
    /// People who are not on the roster yet.
    package let new: Int
    /// People whose name, unit, category or position changes.
    package let changed: Int
    /// People who are missing from the file: their employment ends.
    package let ended: Int
    /// People who stay as they are.
    package let unchanged: Int
    /// Rows not taken.
    package let refusedCount: Int
    /// The first of them.
    package let refused: [RosterRefusalAnswer]
    /// Rows that contradict each other and need a decision.
    package let conflicts: Int
    /// Units, ancestors included.
    package let units: Int
    /// Rows that are no people: titles, footers, repeated headings.
    package let skipped: Int?
    /// Some of those whose employment ends.
    package let endedSample: [PersonAnswer]?
    /// Whether a commit must be confirmed: employment ends or rows are refused.
    package let needsConfirmation: Bool
    /// Whether it has been committed; absent in a preview.
    package var committed: Bool?

    /// An answer of these values.
    package init(
        importID: String,
        new: Int,
        changed: Int,
        ended: Int,
        unchanged: Int,
        refusedCount: Int,
        refused: [RosterRefusalAnswer],
        conflicts: Int,
        units: Int,
        skipped: Int? = nil,
        endedSample: [PersonAnswer]? = nil,
        needsConfirmation: Bool,
        committed: Bool? = nil
    ) {
        self.importID = importID
        self.new = new
        self.changed = changed
        self.ended = ended
        self.unchanged = unchanged
        self.refusedCount = refusedCount
        self.refused = refused
        self.conflicts = conflicts
        self.units = units
        self.skipped = skipped
        self.endedSample = endedSample
        self.needsConfirmation = needsConfirmation
        self.committed = committed
    }

    private enum CodingKeys: String, CodingKey {
        case new, changed, ended, unchanged, refused, conflicts, units, skipped, committed
        case importID = "import"
        case refusedCount = "refused_count"
        case endedSample = "ended_sample"
        case needsConfirmation = "needs_confirmation"
    }
}
