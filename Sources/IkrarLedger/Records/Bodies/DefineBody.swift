/// From here on the signer works with this document.
package struct DefineBody: Hashable, Sendable {
    /// What the signer knew about its clock.
    package let clock: ClockEvidence
    /// The commitment to the officer who brought the document in (``OperatorOpening``).
    package let `operator`: Hash32
    /// The document's kind.
    package let kind: DefineKind
    /// The ID the document gives itself.
    package let id: String
    /// SHA-256 of the document's exact bytes.
    package let document: Hash32

    /// A body of these parts.
    package init(clock: ClockEvidence, operator: Hash32, kind: DefineKind, id: String, document: Hash32) {
        self.clock = clock
        self.operator = `operator`
        self.kind = kind
        self.id = id
        self.document = document
    }

    /// Writes the lines behind the header.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        try clock.write(to: &writer)
        writer.line("operator", `operator`)
        try writer.line("kind", kind.rawValue)
        try writer.line("id", id)
        writer.line("document", document)
    }

    /// Reads the lines behind the header.
    init(from reader: inout LineReader) throws(LedgerError) {
        clock = try ClockEvidence(from: &reader)
        `operator` = try reader.hash("operator")
        kind = try reader.choice("kind")
        id = try reader.string("id")
        document = try reader.hash("document")
    }
}
