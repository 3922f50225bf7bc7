/// Who ran the kiosk: the `operator` of a record, one for each shift.
package struct OperatorOpening: Hashable, Sendable {
    /// The first line, without LF.
    package static let typeLine = "ikrar/operator/v1"

    /// 32 random bytes, new for every shift.
    package let salt: [UInt8]
    /// The user's number on the kiosk.
    package let uid: UInt32
    /// The user's name on the kiosk.
    package let user: String
    /// An ID of the shift.
    package let session: String
    /// The name of the person who had the shift; nil where only the user is known.
    package let officer: String?
    /// The name of who witnessed what was signed on paper; nil where nothing was.
    package let witness: String?

    /// An opening of these parts.
    package init(
        salt: [UInt8],
        uid: UInt32,
        user: String,
        session: String,
        officer: String? = nil,
        witness: String? = nil
    ) {
        self.salt = salt
        self.uid = uid
        self.user = user
        self.session = session
        self.officer = officer
        self.witness = witness
    }

    /// Writes the lines behind the type line.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.salt(salt)
        try writer.line("uid", UInt64(uid))
        try writer.line("user", user)
        try writer.line("session", session)
        if let officer { try writer.line("officer", officer) }
        if let witness { try writer.line("witness", witness) }
    }

    /// Reads the lines behind the type line.
    init(from reader: inout LineReader) throws(LedgerError) {
        salt = try reader.salt()
        guard let uid = UInt32(exactly: try reader.number("uid")) else {
            throw reader.malformed("`uid` with a number below 2^32")
        }
        self.uid = uid
        user = try reader.string("user")
        session = try reader.string("session")
        officer = try reader.optionalString("officer")
        witness = try reader.optionalString("witness")
    }
}
