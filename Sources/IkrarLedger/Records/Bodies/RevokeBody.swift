/// HQ accepts nothing more from this key.
package struct RevokeBody: Hashable, Sendable {
    /// The key's name.
    package let key: String
    /// The last sequence number still accepted; `nil` when none is.
    package let lastSeq: UInt64?

    /// A body of these parts.
    package init(key: String, lastSeq: UInt64?) {
        self.key = key
        self.lastSeq = lastSeq
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        guard KeyName.isAllowed(key) else { throw .unencodable(field: "key", expected: KeyName.rule) }
        try writer.line("key", key)
        if let lastSeq {
            try writer.line("last", lastSeq)
        } else {
            try writer.line("last", "-")
        }
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        key = try reader.string("key")
        guard KeyName.isAllowed(key) else { throw reader.malformed("`key` with \(KeyName.rule)") }
        let last = try reader.value("last")
        if last.elementsEqual("-".utf8) {
            lastSeq = nil
        } else if let number = CanonicalDecimal.decode(last) {
            lastSeq = number
        } else {
            throw reader.malformed("`last` with a number without sign or leading zero, or -")
        }
    }
}
