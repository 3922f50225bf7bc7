/// What a log says of itself at one moment: a c2sp.org/tlog-checkpoint text of exactly three lines, without extensions.
package struct Checkpoint: Hashable, Sendable {
    /// The log's identity. It need not be the name of the key that signs.
    package let origin: String
    /// The log's size and root.
    package let tree: TreeHead
    /// The three lines, each with its LF: the text that is signed.
    package let text: [UInt8]

    /// The checkpoint of these parts. Throws ``LedgerError/unencodable(field:expected:)`` for an origin that cannot
    /// stand on a line, a size beyond 2^63 − 1, and an empty tree that has another root than the empty one.
    package init(origin: String, tree: TreeHead) throws(LedgerError) {
        guard LineValue.isAllowed(Array(origin.utf8)[...]) else {
            throw .unencodable(field: "origin", expected: LineValue.rule)
        }
        guard tree.size <= CanonicalDecimal.maximum else {
            throw .unencodable(field: "size", expected: "a number up to \(CanonicalDecimal.maximum)")
        }
        guard (tree.size == 0) == (tree.root == .emptyTree) else {
            throw .unencodable(field: "root", expected: "the empty tree's root with size 0, and only then")
        }
        var text = Array(origin.utf8)
        text.append(0x0A)
        text.append(contentsOf: String(tree.size).utf8)
        text.append(0x0A)
        tree.root.appendBase64(to: &text)
        text.append(0x0A)
        self.origin = origin
        self.tree = tree
        self.text = text
    }

    /// The checkpoint in `text`, which has no line but the three.
    package init(parsing text: [UInt8]) throws(LedgerError) {
        let lines = text.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        guard let origin = LineValue.text(lines[0]) else {
            throw .malformed(line: 1, expected: "an origin: \(LineValue.rule)")
        }
        guard lines.count > 1, let size = CanonicalDecimal.decode(lines[1]) else {
            throw .malformed(line: 2, expected: "a size without sign or leading zero")
        }
        guard lines.count > 2, let root = Hash32(base64: lines[2]) else {
            throw .malformed(line: 3, expected: "a root of 32 bytes in canonical base64")
        }
        guard (size == 0) == (root == .emptyTree) else {
            throw .malformed(line: 3, expected: "the empty tree's root with size 0, and only then")
        }
        guard lines.count == 4 else { throw .malformed(line: 3, expected: "LF at the line's end") }
        guard lines[3].isEmpty else { throw .malformed(line: 4, expected: "no extension lines") }
        self.origin = origin
        self.tree = TreeHead(size: size, root: root)
        self.text = text
    }
}
