/// The opening of an earlier record's subject was destroyed, and the key it was kept under.
///
/// The record stands: its signature, its place and what it counts for.
package struct EraseBody: Hashable, Sendable {
    /// What HQ's machine knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The leaf hash of the record whose opening is gone.
    package let leaf: Hash32
    /// The ground in words, without anybody's name.
    package let ground: String

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, leaf: Hash32, ground: String) {
        self.clock = clock
        self.operator = `operator`
        self.leaf = leaf
        self.ground = ground
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        writer.line("leaf", leaf)
        try writer.line("ground", ground)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        leaf = try reader.hash("leaf")
        ground = try reader.string("ground")
    }
}
