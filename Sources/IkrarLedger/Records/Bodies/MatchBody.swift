/// The input or person of an earlier record is this person after all.
///
/// The act that the record then stands for is in the opening of `subject`, which HQ keeps.
package struct MatchBody: Hashable, Sendable {
    /// What HQ's machine knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The leaf hash of the record that was about nobody HQ knew.
    package let leaf: Hash32
    /// What the record counts as.
    package let kind: ActKind
    /// The commitment to the person and the act (``PersonOpening``).
    package let subject: Hash32
    /// A code for how the person was found, such as `identified`.
    package let reason: String

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, leaf: Hash32, kind: ActKind, subject: Hash32, reason: String) {
        self.clock = clock
        self.operator = `operator`
        self.leaf = leaf
        self.kind = kind
        self.subject = subject
        self.reason = reason
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        writer.line("leaf", leaf)
        try writer.line("kind", kind.rawValue)
        writer.line("subject", subject)
        try writer.line("reason", reason)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        leaf = try reader.hash("leaf")
        kind = try reader.choice("kind")
        subject = try reader.hash("subject")
        reason = try reader.string("reason")
    }
}
