/// An input no person was found for, and why.
package struct UnmatchedBody: Hashable, Sendable {
    /// What the kiosk knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who ran the kiosk (``OperatorOpening``).
    package let `operator`: Hash32
    /// The ceremony's ID.
    package let ceremony: String
    /// The commitment to the input (``UnmatchedOpening``).
    package let subject: Hash32
    /// A code such as `not_on_roster`.
    package let reason: String
    /// How the input came in: `scan`, `typed`, `stdin` or `paper`.
    package let method: String

    /// A body of these parts.
    package init(
        clock: ClockEvidence,
        operator: Hash32,
        ceremony: String,
        subject: Hash32,
        reason: String,
        method: String
    ) {
        self.clock = clock
        self.operator = `operator`
        self.ceremony = ceremony
        self.subject = subject
        self.reason = reason
        self.method = method
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("ceremony", ceremony)
        writer.line("subject", subject)
        try writer.line("reason", reason)
        try writer.line("method", method)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        ceremony = try reader.string("ceremony")
        subject = try reader.hash("subject")
        reason = try reader.string("reason")
        method = try reader.string("method")
    }
}
