/// How many records of each kind the signer wrote since its last seal.
package struct SealCounts: Hashable, Sendable {
    /// Attendance records.
    package let attendance: UInt64
    /// Pledge records.
    package let pledge: UInt64
    /// Unmatched records.
    package let unmatched: UInt64
    /// Void records.
    package let void: UInt64

    /// No record of any kind.
    package static let zero = SealCounts(attendance: 0, pledge: 0, unmatched: 0, void: 0)

    /// Counts of these parts.
    package init(attendance: UInt64, pledge: UInt64, unmatched: UInt64, void: UInt64) {
        self.attendance = attendance
        self.pledge = pledge
        self.unmatched = unmatched
        self.void = void
    }

    /// Writes one line for each count.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.line("attendance", attendance)
        try writer.line("pledge", pledge)
        try writer.line("unmatched", unmatched)
        try writer.line("void", void)
    }

    /// Reads one line for each count.
    init(from reader: inout LineReader) throws(LedgerError) {
        attendance = try reader.number("attendance")
        pledge = try reader.number("pledge")
        unmatched = try reader.number("unmatched")
        void = try reader.number("void")
    }
}
