/// An earlier record no longer counts. It is named by its leaf hash, never by a person.
package struct VoidBody: Hashable, Sendable {
    /// What the signer knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The leaf hash of the record that is void.
    package let leaf: Hash32
    /// A code for the ground.
    package let reason: String

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, leaf: Hash32, reason: String) {
        self.clock = clock
        self.operator = `operator`
        self.leaf = leaf
        self.reason = reason
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        writer.line("leaf", leaf)
        try writer.line("reason", reason)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        leaf = try reader.hash("leaf")
        reason = try reader.string("reason")
    }
}
