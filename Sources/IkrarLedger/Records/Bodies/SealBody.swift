/// A ceremony was opened or closed at this kiosk, or a day is over, with the counts since the last seal.
package struct SealBody: Hashable, Sendable {
    /// What the kiosk knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who opened or closed it, or recorded first on a later day (``OperatorOpening``).
    package let `operator`: Hash32
    /// What begins or ends.
    package let kind: SealKind
    /// The ceremony's ID; `nil` when the seal is not about one.
    package let ceremony: String?
    /// Records written since the last seal.
    package let counts: SealCounts

    /// A body of these parts. A ceremony is named exactly when the kind is about one.
    package init(clock: ClockEvidence, operator: Hash32, kind: SealKind, ceremony: String?, counts: SealCounts) {
        precondition(kind.namesCeremony == (ceremony != nil), "a seal of kind \(kind) and its ceremony")
        self.clock = clock
        self.operator = `operator`
        self.kind = kind
        self.ceremony = ceremony
        self.counts = counts
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("kind", kind.rawValue)
        if let ceremony { try writer.line("ceremony", ceremony) }
        try counts.write(to: &writer)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        kind = try reader.choice("kind")
        ceremony = kind.namesCeremony ? try reader.string("ceremony") : nil
        counts = try SealCounts(from: &reader)
    }
}
