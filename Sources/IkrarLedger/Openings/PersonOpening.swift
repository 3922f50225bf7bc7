/// Who attended, signed, refused or is excused: the subject of an `attendance`, `pledge`, `match`, `correct` or `excuse`
/// record.
package struct PersonOpening: Hashable, Sendable {
    /// The first line, without LF.
    package static let typeLine = "ikrar/opening/v1"

    /// 32 random bytes, new for every opening.
    package let salt: [UInt8]
    /// What the person did.
    package let act: PersonAct
    /// The opaque person ID, as HQ or the kiosk's own roster issued it.
    package let person: String
    /// The identifier the person was found by, as given.
    package let identifier: String
    /// The name on the roster.
    package let name: String
    /// The unit on the roster.
    package let unit: String

    /// An opening of these parts.
    package init(salt: [UInt8], act: PersonAct, person: String, identifier: String, name: String, unit: String) {
        self.salt = salt
        self.act = act
        self.person = person
        self.identifier = identifier
        self.name = name
        self.unit = unit
    }

    /// Writes the lines behind the type line.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.salt(salt)
        try writer.line("act", act.rawValue)
        try writer.line("person", person)
        try writer.line("identifier", identifier)
        try writer.line("name", name)
        try writer.line("unit", unit)
    }

    /// Reads the lines behind the type line.
    init(from reader: inout LineReader) throws(LedgerError) {
        salt = try reader.salt()
        act = try reader.choice("act")
        person = try reader.string("person")
        identifier = try reader.string("identifier")
        name = try reader.string("name")
        unit = try reader.string("unit")
    }
}
