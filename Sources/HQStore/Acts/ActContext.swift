package import IkrarLedger

/// Who acts at HQ, and when: what each record of an act says beside the act.
package struct ActContext: Sendable {
    /// The officer; kept as an opening, and named by its commitment in the record.
    package let officer: OperatorOpening
    /// What this machine knows about its clock.
    package let clock: ClockEvidence
    /// The time of the act.
    package let now: RecordTime

    /// A context of these parts.
    package init(officer: OperatorOpening, clock: ClockEvidence, now: RecordTime) {
        self.officer = officer
        self.clock = clock
        self.now = now
    }
}
