/// This person signed, or refused, this pledge text at this ceremony; the act itself is in the opening.
package struct PledgeBody: Hashable, Sendable {
    /// What the kiosk knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who ran the kiosk (``OperatorOpening``).
    package let `operator`: Hash32
    /// The ceremony's ID.
    package let ceremony: String
    /// The text pledged.
    package let form: FormReference
    /// The commitment to the person and the act (``PersonOpening``).
    package let subject: Hash32
    /// How the input came in: `scan`, `typed`, `stdin` or `paper`.
    package let method: String

    /// A body of these parts.
    package init(
        clock: ClockEvidence,
        operator: Hash32,
        ceremony: String,
        form: FormReference,
        subject: Hash32,
        method: String
    ) {
        self.clock = clock
        self.operator = `operator`
        self.ceremony = ceremony
        self.form = form
        self.subject = subject
        self.method = method
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("ceremony", ceremony)
        try form.write(to: &writer)
        writer.line("subject", subject)
        try writer.line("method", method)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        ceremony = try reader.string("ceremony")
        form = try FormReference(from: &reader)
        subject = try reader.hash("subject")
        method = try reader.string("method")
    }
}
