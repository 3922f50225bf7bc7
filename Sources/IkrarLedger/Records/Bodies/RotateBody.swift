/// One key takes over from another. A log's checkpoints that cover this record need the new key's signature; a registrar's
/// old key ends with the `revoke` that names it.
package struct RotateBody: Hashable, Sendable {
    /// What HQ's machine knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The key that goes.
    package let old: VerifierKey
    /// The key that comes, whose holder proved possession of its private half.
    package let new: VerifierKey
    /// A code for the ground, such as `scheduled` or `lost`.
    package let reason: String

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, old: VerifierKey, new: VerifierKey, reason: String) {
        self.clock = clock
        self.operator = `operator`
        self.old = old
        self.new = new
        self.reason = reason
    }

    private static let rule = "another vkey than `old`"

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("old", old.text)
        guard new != old else { throw .unencodable(field: "new", expected: RotateBody.rule) }
        try writer.line("new", new.text)
        try writer.line("reason", reason)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        old = try reader.key("old")
        new = try reader.key("new")
        guard new != old else { throw reader.malformed("`new` with \(RotateBody.rule)") }
        reason = try reader.string("reason")
    }
}
