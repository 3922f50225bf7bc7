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

    /// An opening of these parts.
    package init(salt: [UInt8], uid: UInt32, user: String, session: String) {
        self.salt = salt
        self.uid = uid
        self.user = user
        self.session = session
    }

    /// Writes the lines behind the type line.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.salt(salt)
        try writer.line("uid", UInt64(uid))
        try writer.line("user", user)
        try writer.line("session", session)
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
    }
}
