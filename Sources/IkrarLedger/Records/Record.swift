/// One fact, unsigned: a header and what the signer says.
///
/// Its text is defined in <doc:RecordFormat>. Encoding gives the one text of a record; parsing accepts only that.
package struct Record: Hashable, Sendable {
    /// The longest signed note of a record, in bytes: one page of a database, and more than any record needs.
    package static let maximumNoteBytes = 4096

    /// Who says it, and where in the chain.
    package let header: RecordHeader
    /// What is said.
    package let body: RecordBody

    /// A record of these parts.
    package init(header: RecordHeader, body: RecordBody) {
        self.header = header
        self.body = body
    }

    /// The type on the first line.
    package var type: RecordType { body.type }

    /// The text that is signed. Throws ``LedgerError/unencodable(field:expected:)`` when a value has no place on its
    /// line.
    package func encoded() throws(LedgerError) -> [UInt8] {
        var writer = LineWriter(type: type.typeLine)
        try header.write(to: &writer)
        try body.write(to: &writer)
        return try writer.finish(limit: Record.maximumNoteBytes)
    }

    /// The record whose text is `text`.
    package init(parsing text: [UInt8]) throws(LedgerError) {
        try self.init(parsing: text[...])
    }

    /// The record whose text is the slice `text`.
    init(parsing text: ArraySlice<UInt8>) throws(LedgerError) {
        guard text.count <= Record.maximumNoteBytes else {
            throw .tooLong(bytes: text.count, limit: Record.maximumNoteBytes)
        }
        var reader = LineReader(text)
        guard let type = RecordType(typeLine: try reader.typeLine()) else {
            throw reader.malformed("a known type, such as ikrar/pledge/v1")
        }
        header = try RecordHeader(from: &reader)
        body = try RecordBody(type, from: &reader)
        try reader.finish()
    }
}
