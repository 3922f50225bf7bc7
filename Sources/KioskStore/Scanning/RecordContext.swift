package import IkrarLedger

/// When, by which clock and by whom a record is made. The store has no clock of its own.
package struct RecordContext: Hashable, Sendable {
    /// The wall clock. It is written down, never used for order.
    package let time: RecordTime
    /// What is known about that clock.
    package let clock: ClockEvidence
    /// Who asked.
    package let officer: Officer

    /// A context as the caller measured it.
    package init(time: RecordTime, clock: ClockEvidence, officer: Officer) {
        self.time = time
        self.clock = clock
        self.officer = officer
    }
}
