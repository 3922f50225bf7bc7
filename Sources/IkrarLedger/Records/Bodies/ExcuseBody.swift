/// This person need not pledge in this campaign before a date is over.
package struct ExcuseBody: Hashable, Sendable {
    /// What HQ's machine knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who decided (``OperatorOpening``).
    package let `operator`: Hash32
    /// The campaign's ID.
    package let campaign: String
    /// The commitment to the person (``PersonOpening`` whose act is `excused`).
    package let subject: Hash32
    /// A code: `sick`, `permit`, `leave`, `duty_travel`. Never a diagnosis.
    package let reason: String
    /// The last day it holds, `YYYY-MM-DD`.
    package let until: String

    /// A body of these parts.
    package init(
        clock: ClockEvidence,
        operator: Hash32,
        campaign: String,
        subject: Hash32,
        reason: String,
        until: String
    ) {
        self.clock = clock
        self.operator = `operator`
        self.campaign = campaign
        self.subject = subject
        self.reason = reason
        self.until = until
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("campaign", campaign)
        writer.line("subject", subject)
        try writer.line("reason", reason)
        guard CivilDay(iso: Array(until.utf8)[...]) != nil else {
            throw .unencodable(field: "until", expected: CivilDay.rule)
        }
        try writer.line("until", until)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        campaign = try reader.string("campaign")
        subject = try reader.hash("subject")
        reason = try reader.string("reason")
        until = try reader.string("until")
        guard CivilDay(iso: Array(until.utf8)[...]) != nil else {
            throw reader.malformed("`until` with \(CivilDay.rule)")
        }
    }
}
