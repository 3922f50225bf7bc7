import IkrarLedger

/// The largest tree of a log that was cosigned, kept apart from the checkpoint: `<size> <root>` and LF.
///
/// It is written after the checkpoint, so a crash leaves it behind, never ahead. A mark that is ahead means that the
/// checkpoint is an older copy.
struct WitnessMark: Equatable {
    /// What was cosigned.
    let tree: TreeHead

    /// The mark of a tree.
    init(_ tree: TreeHead) {
        self.tree = tree
    }

    /// The mark in a file; `nil` when it is none.
    init?(parsing bytes: [UInt8]) {
        guard bytes.last == 0x0A else { return nil }
        let words = bytes.dropLast().split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 2, let size = CanonicalDecimal.decode(words[0]), let root = Hash32(base64: words[1]) else {
            return nil
        }
        tree = TreeHead(size: size, root: root)
    }

    /// The file's bytes.
    var bytes: [UInt8] { Array("\(tree.size) \(tree.root.base64)\n".utf8) }

    /// Whether `stored`, the checkpoint on disk, is older than what was cosigned, or another history.
    func isAhead(of stored: TreeHead) -> Bool {
        tree.size > stored.size || (tree.size == stored.size && tree.root != stored.root)
    }
}
