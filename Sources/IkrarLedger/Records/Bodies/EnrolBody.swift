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
        let text = try reader.string("key")
        do {
            key = try VerifierKey(parsing: text)
        } catch LedgerError.weakKey {
            throw .weakKey
        } catch {
            throw reader.malformed("`key` with a vkey")
        }
        site = try reader.string("site")
    }
}
