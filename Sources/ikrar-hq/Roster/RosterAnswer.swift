import IkrarRoster

/// What an import would do or has done. The members are those of `ikrar roster import --json`.
struct RosterAnswer: Encodable {
    /// The import's id.
    let importID: String
    /// People not known yet.
    let new: Int
    /// People whose data differ.
    let changed: Int
    /// People whose employment ends.
    let ended: Int
    /// People who stay as they are.
    let unchanged: Int
    /// Rows refused, conflicts included.
    let refusedCount: Int
    /// The first of them.
    let refused: [Refusal]
    /// Refused rows that contradict another row or the store.
    let conflicts: Int
    /// Units in the file.
    let units: Int
    /// Some of the people whose employment ends.
    let endedSample: [EndedPerson]
    /// Whether an officer must agree.
    let needsConfirmation: Bool
    /// Whether it is done.
    var committed: Bool

    /// A row that is not taken.
    struct Refusal: Encodable {
        /// The row in the file, from 1.
        let row: Int
        /// The column, in the file's words.
        let column: String?
        /// The reason's code.
        let reason: String
        /// The reason's operands.
        let detail: String
        /// Those operands in order.
        let numbers: [Int]
    }

    /// Somebody whose employment ends.
    struct EndedPerson: Encodable {
        /// HQ's id.
        let id: String
        /// The name.
        let name: String
        /// The unit.
        let unit: String
        /// At most the last four digits.
        let identifierMasked: String

        private enum CodingKeys: String, CodingKey {
            case id, name, unit
            case identifierMasked = "identifier_masked"
        }
    }

    /// The answer for an import; `fileRefusals` are the first rows that the reader refused.
    init(importID: String, preview: RosterPreview, fileRefusals: [RosterRefusal], committed: Bool) {
        self.importID = importID
        new = preview.new
        changed = preview.changed
        ended = preview.ended
        unchanged = preview.unchanged
        refusedCount = preview.refusedCount
        refused = (fileRefusals + preview.refused).prefix(RosterPreview.refusedListMax).map { refusal in
            Refusal(
                row: refusal.row,
                column: refusal.column,
                reason: refusal.reason.code,
                detail: refusal.reason.detail,
                numbers: refusal.reason.numbers
            )
        }
        conflicts = preview.conflicts
        units = preview.unitCount
        endedSample = preview.endedSample.map {
            EndedPerson(id: $0.id, name: $0.name, unit: $0.unit, identifierMasked: $0.identifierMasked)
        }
        needsConfirmation = preview.needsConfirmation
        self.committed = committed
    }

    private enum CodingKeys: String, CodingKey {
        case new, changed, ended, unchanged, refused, conflicts, units, committed
        case importID = "import"
        case refusedCount = "refused_count"
        case endedSample = "ended_sample"
        case needsConfirmation = "needs_confirmation"
    }
}
