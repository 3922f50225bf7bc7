/// An earlier record of an attendance or a pledge should have said something else: of whom, or which act.
package struct CorrectBody: Hashable, Sendable {
    /// What HQ's machine knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The leaf hash of the record that is wrong.
    package let leaf: Hash32
    /// The commitment to what is right (``PersonOpening``).
    package let subject: Hash32
    /// A code for what was wrong, such as `wrong_person`.
    package let reason: String

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, leaf: Hash32, subject: Hash32, reason: String) {
        self.clock = clock
        self.operator = `operator`
        self.leaf = leaf
        self.subject = subject
        self.reason = reason
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        writer.line("leaf", leaf)
        writer.line("subject", subject)
        try writer.line("reason", reason)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        leaf = try reader.hash("leaf")
        subject = try reader.hash("subject")
        reason = try reader.string("reason")
    }
}
