/// Which pledge text was put before a person: its ID and the SHA-256 of its document's exact bytes.
package struct FormReference: Hashable, Sendable {
    /// The text's ID, without spaces.
    package let id: String
    /// SHA-256 of the document.
    package let text: Hash32

    /// A reference of these parts.
    package init(id: String, text: Hash32) {
        self.id = id
        self.text = text
    }

    /// Writes the `form` line.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.line("form", token: id, text)
    }

    /// Reads the `form` line.
    init(from reader: inout LineReader) throws(LedgerError) {
        let words = try reader.tokens("form", count: 2)
        guard let id = LineValue.text(words[0]), let text = Hash32(base64: words[1]) else {
            throw reader.malformed("`form` with an identifier and 32 bytes in canonical base64")
        }
        self.init(id: id, text: text)
    }
}
