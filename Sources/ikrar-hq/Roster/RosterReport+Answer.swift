import IkrarConsole

extension RosterReport {
    /// The report of what the store answered.
    init(_ answer: RosterAnswer) {
        self.init(
            counts: RosterCounts(
                new: answer.new,
                changed: answer.changed,
                ended: answer.ended,
                unchanged: answer.unchanged,
                refused: answer.refusedCount,
                conflicts: answer.conflicts,
                units: answer.units
            ),
            endedSample: answer.endedSample.map {
                EndedEmployment(name: $0.name, identifierMasked: $0.identifierMasked, unit: $0.unit)
            },
            refused: answer.refused.map { refusal in
                RefusedRow(
                    row: refusal.row,
                    column: refusal.column,
                    reason: RosterRefusalText.message(code: refusal.reason, numbers: refusal.numbers)
                )
            },
            isCommitted: answer.committed
        )
    }
}
