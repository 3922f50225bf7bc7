import GRDB
import IkrarLedger

/// What is checked before anything is published: that the folder, the published checkpoint and the database tell one
/// history.
///
/// Tiles that are missing are made anew from the database. A published checkpoint that the database does not know means
/// that the database is an older copy: publishing on would sign a second history.
struct PublishedLogCheck {
    /// Where publishing goes on.
    struct Start {
        /// The tree's growing edge.
        let border: TileBorder
        /// The newest signed checkpoint; nil before the first.
        let newest: SignedCheckpoint?
    }

    /// The database.
    let store: HQStore
    /// The published log.
    let folder: LogFolder

    /// Runs the checks.
    func run() async throws(HQStoreError) -> Start {
        let newest = try await store.read { connection in try CheckpointTable.last(connection) }
        try await comparePublished(with: newest)
        guard let newest else { return Start(border: TileBorder(), newest: nil) }
        let tree = newest.checkpoint.tree
        guard try await store.logSize() >= tree.size else {
            throw .damaged("the log is shorter than the checkpoint of size \(tree.size)")
        }
        let border = try await border(of: tree.size)
        guard border.head == tree else {
            throw .logFolder(
                path: folder.path,
                detail: "the tiles of size \(tree.size) have another root than was signed"
            )
        }
        return Start(border: border, newest: newest)
    }

    private func comparePublished(with newest: SignedCheckpoint?) async throws(HQStoreError) {
        guard let published = try folder.checkpoint() else { return }
        try verify(published)
        let tree = published.checkpoint.tree
        let size = newest?.checkpoint.tree.size ?? 0
        guard tree.size <= size else { throw .publishedIsNewer(published: tree.size, stored: size) }
        let root = try await store.read { connection in try CheckpointTable.root(connection, size: tree.size) }
        guard root == tree.root else { throw .publishedContradicts(size: tree.size) }
    }

    /// Demands that one of the log's keys signed; while one takes over from the other, the last checkpoint before that has
    /// the former's signature only.
    func verify(_ published: SignedCheckpoint) throws(HQStoreError) {
        let authority = store.authority
        if let former = authority.formerLogKey, published.isSigned(by: former),
            published.checkpoint.origin.utf8.elementsEqual(authority.origin.utf8)
        {
            return
        }
        do {
            try published.verify(by: authority.logKey, origin: authority.origin)
        } catch {
            throw .logFolder(path: folder.path + "/checkpoint", detail: error.description)
        }
    }

    /// The border out of the tiles; when files are missing, all of them are written again from the first entry on.
    private func border(of size: UInt64) async throws(HQStoreError) -> TileBorder {
        let isWhole = (TileID.entryBundles(from: 0, to: size) + TileTree.grown(from: 0, to: size)).allSatisfy(
            folder.has
        )
        if isWhole, let tiles = try folder.tiles(TileTree.needed(forRootOf: size)) {
            do {
                return try TileBorder(size: size, tiles: tiles)
            } catch {
                throw .logFolder(path: folder.path, detail: "\(error)")
            }
        }
        return try await TileWriter(store: store, folder: folder).grow(TileBorder(), to: size)
    }
}
