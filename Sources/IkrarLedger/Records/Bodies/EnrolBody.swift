/// HQ accepts this key from now on.
package struct EnrolBody: Hashable, Sendable {
    /// The key, whose holder proved possession of its private half.
    package let key: VerifierKey
    /// The site it belongs to.
    package let site: String

    /// A body of these parts.
    package init(key: VerifierKey, site: String) {
        self.key = key
        self.site = site
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try writer.line("key", key.text)
        try writer.line("site", site)
    }

    /// Reads the lines behind the header. A weak key is refused here too.
    init(from reader: inout LineReader) throws(LedgerError) {
        key = try reader.key("key")
        site = try reader.string("site")
    }
}
