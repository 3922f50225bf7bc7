/// The size and root of a Merkle tree at one moment.
package struct TreeHead: Hashable, Sendable {
    /// The tree without leaves.
    package static let empty = TreeHead(size: 0, root: .emptyTree)

    /// The number of leaves.
    package let size: UInt64
    /// The root over those leaves (RFC 6962 section 2.1).
    package let root: Hash32

    /// A head of these parts.
    package init(size: UInt64, root: Hash32) {
        self.size = size
        self.root = root
    }

    /// The head on a line of a record.
    init(_ key: StaticString, from reader: inout LineReader) throws(LedgerError) {
        let words = try reader.tokens(key, count: 2)
        guard let size = CanonicalDecimal.decode(words[0]), let root = Hash32(base64: words[1]) else {
            throw reader.malformed("`\(key)` with a size and 32 bytes in canonical base64")
        }
        guard (size == 0) == (root == .emptyTree) else {
            throw reader.malformed("`\(key)` with size 0 and the empty tree's root, or neither")
        }
        self.init(size: size, root: root)
    }
}
