package import IkrarLedger

extension LogFolder {
    /// The hashes that show the tree of `old` entries to be a prefix of the one of `new`, out of the tiles that stand here.
    package func consistencyProof(from old: UInt64, to new: UInt64) throws(HQStoreError) -> [Hash32] {
        let ids = TileTree.needed(forConsistencyFrom: old, to: new)
        guard let tiles = try tiles(ids) else { throw .logFolder(path: path, detail: "tiles are missing") }
        do {
            return try TileTree(size: new, tiles: tiles).consistencyProof(from: old)
        } catch {
            throw .logFolder(path: path, detail: "\(error)")
        }
    }
}
