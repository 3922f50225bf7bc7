/// The input no person was found for: the subject of an `unmatched` record.
package struct UnmatchedOpening: Hashable, Sendable {
    /// The first line, without LF.
    package static let typeLine = "ikrar/unmatched-opening/v1"

    /// 32 random bytes, new for every opening.
    package let salt: [UInt8]
    /// The input as given, but for spaces at its ends.
    package let input: String

    /// An opening of these parts.
    package init(salt: [UInt8], input: String) {
        self.salt = salt
        self.input = input
    }

    /// Writes the lines behind the type line.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.salt(salt)
        try writer.line("input", input)
    }

    /// Reads the lines behind the type line.
    init(from reader: inout LineReader) throws(LedgerError) {
        salt = try reader.salt()
        input = try reader.string("input")
    }
}
