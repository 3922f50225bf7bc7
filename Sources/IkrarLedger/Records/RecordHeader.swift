/// The lines every record begins with, behind its type line: who says it, and where in that signer's chain it stands.
package struct RecordHeader: Hashable, Sendable {
    /// The signer's key name: `<origin>/k/<site>/<incarnation>` for a kiosk, `<origin>/registrar/<n>` for HQ.
    package let by: String
    /// The position in the signer's chain, from 0.
    package let seq: UInt64
    /// The leaf hash of the note before it; ``Hash32/emptyTree`` for seq 0 and only then.
    package let prev: Hash32
    /// The newest checkpoint of HQ the signer had verified.
    package let seen: TreeHead
    /// The signer's wall clock when the record was made.
    package let time: RecordTime

    /// A header of these parts.
    package init(by: String, seq: UInt64, prev: Hash32, seen: TreeHead, time: RecordTime) {
        self.by = by
        self.seq = seq
        self.prev = prev
        self.seen = seen
        self.time = time
    }

    /// The header of the record that follows `head` in the chain of `by`.
    package init(by: String, after head: ChainHead, time: RecordTime) {
        self.init(by: by, seq: head.nextSeq, prev: head.leaf, seen: head.seen, time: time)
    }

    /// Writes the five lines.
    func write(to writer: inout LineWriter) throws(LedgerError) {
        guard KeyName.isAllowed(by) else { throw .unencodable(field: "by", expected: KeyName.rule) }
        guard (seq == 0) == (prev == .emptyTree) else {
            throw .unencodable(field: "prev", expected: RecordHeader.firstRule)
        }
        try writer.line("by", by)
        try writer.line("seq", seq)
        writer.line("prev", prev)
        try writer.line("seen", seen)
        try writer.line("time", time.text)
    }

    /// Reads the five lines.
    init(from reader: inout LineReader) throws(LedgerError) {
        by = try reader.string("by")
        guard KeyName.isAllowed(by) else { throw reader.malformed("`by` with \(KeyName.rule)") }
        seq = try reader.number("seq")
        prev = try reader.hash("prev")
        guard (seq == 0) == (prev == .emptyTree) else {
            throw reader.malformed("`prev` with \(RecordHeader.firstRule)")
        }
        seen = try TreeHead("seen", from: &reader)
        time = try RecordTime("time", from: &reader)
    }

    private static let firstRule = "the empty tree's root at seq 0, and only there"
}
