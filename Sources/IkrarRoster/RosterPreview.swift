/// What committing an import would do to the people already known; made by a store, shown to the officer.
package struct RosterPreview: Sendable, Equatable {
    /// Refused rows a preview lists one by one: more than an officer reads on one screen; the rest is counted.
    package static let refusedListMax = 200
    /// People listed by name whose employment would end; enough to see a wrong file at a glance.
    package static let endedSampleMax = 20

    /// People the store does not know yet.
    package var new: Int
    /// People whose name, unit, category or position differs from what is stored.
    package var changed: Int
    /// People stored as employed but absent from the file: their employment would end.
    package var ended: Int
    /// People who are stored exactly so.
    package var unchanged: Int
    /// The first refused rows, at most `refusedListMax`.
    package var refused: [RosterRefusal]
    /// All refused rows, conflicts included.
    package var refusedCount: Int
    /// Refused rows that contradict another row.
    package var conflicts: Int
    /// Units in the file, ancestors included.
    package var unitCount: Int
    /// Some of the people whose employment would end, at most `endedSampleMax`.
    package var endedSample: [RosterEndedPerson]

    /// Whether an officer must confirm: somebody's employment would end, or rows are refused.
    package var needsConfirmation: Bool { ended > 0 || refusedCount > 0 }

    /// A preview of these counts; lists longer than their limits are cut.
    package init(
        new: Int = 0,
        changed: Int = 0,
        ended: Int = 0,
        unchanged: Int = 0,
        refused: [RosterRefusal] = [],
        refusedCount: Int = 0,
        conflicts: Int = 0,
        unitCount: Int = 0,
        endedSample: [RosterEndedPerson] = []
    ) {
        self.new = new
        self.changed = changed
        self.ended = ended
        self.unchanged = unchanged
        self.refused = Array(refused.prefix(Self.refusedListMax))
        self.refusedCount = refusedCount
        self.conflicts = conflicts
        self.unitCount = unitCount
        self.endedSample = Array(endedSample.prefix(Self.endedSampleMax))
    }
}
