import IkrarConsole
import KioskControl

extension RosterReport {
    /// The report of what the daemon answered.
    init(_ preview: RosterPreviewAnswer) {
        self.init(
            counts: RosterCounts(
                new: preview.new,
                changed: preview.changed,
                ended: preview.ended,
                unchanged: preview.unchanged,
                refused: preview.refusedCount,
                conflicts: preview.conflicts,
                units: preview.units
            ),
            endedSample: (preview.endedSample ?? []).map {
                EndedEmployment(name: $0.name, identifierMasked: $0.identifierMasked, unit: $0.unit)
            },
            refused: preview.refused.map {
                RefusedRow(
                    row: $0.row,
                    column: $0.column,
                    reason: RosterRefusalText.message(code: $0.reason, numbers: $0.numbers ?? [])
                )
            },
            isCommitted: preview.committed == true
        )
    }
}
