/// Names and identifiers of a campaign were given out of HQ's store, as in an auditor's bundle.
package struct DiscloseBody: Hashable, Sendable {
    /// What HQ's machine knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The campaign's ID.
    package let campaign: String
    /// The ground in words, without anybody's name.
    package let ground: String

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, campaign: String, ground: String) {
        self.clock = clock
        self.operator = `operator`
        self.campaign = campaign
        self.ground = ground
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("campaign", campaign)
        try writer.line("ground", ground)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        campaign = try reader.string("campaign")
        ground = try reader.string("ground")
    }
}
