import IkrarLedger

/// The tiles above level 0, read before any entry: they are few (one hash for 256 entries), and what the checkpoint
/// says of them tells later which of two differing files was altered.
struct UpperTiles {
    /// The tree the checkpoint speaks of.
    let tree: TreeHead
    /// What is wrong with the files.
    private(set) var findings: [VerificationFinding] = []

    private var tiles: [TileID: HashTile] = [:]
    /// Tiles that the checkpoint's root vouches for.
    private var proven: Set<TileID> = []

    /// More damaged files end the work: a checkpoint may claim any size.
    private static let missingMax = 1000

    /// Reads the tiles of `tree` from the top down.
    init(of tree: TreeHead, from reader: TileReader) async throws {
        self.tree = tree
        let border = TileTree.needed(forRootOf: tree.size)
        for id in border.reversed() { try await read(id, from: reader) }
        for level in (1...TileID.maximumLevel).reversed() {
            for index in 0..<TileID.fullTileCount(level: level, size: tree.size) {
                try await read(TileID(level: level, index: index), from: reader)
                guard findings.count <= Self.missingMax else { throw LogSourceError.tooMuchMissing }
            }
        }
        prove(border)
    }

    private mutating func read(_ id: TileID, from reader: TileReader) async throws {
        let (tile, findings) = try await reader.tile(id)
        self.findings += findings
        guard let tile else { return }
        tiles[id] = tile
        // Those beside a tile of leaf hashes are compared when its entries are read.
        guard id.level > 0 else { return }
        self.findings += try await reader.partials(
            of: id,
            bytes: tile.bytes[...],
            ends: (1...id.width).map { $0 * Hash32.byteCount }
        )
    }

    /// Whether the checkpoint's root vouches for the partial tiles of all levels.
    private(set) var isBorderProven = false

    /// The stored tile `id`; level 0 only if it is the last, partial one.
    func tile(_ id: TileID) -> HashTile? { tiles[id] }

    /// What the tile above says is the root of the full tile `index` of `level`; `nil` when that is missing.
    func root(ofTile index: UInt64, level: Int) -> (hash: Hash32, isProven: Bool)? {
        let id = TileID.tile(kind: .hashes(level: level + 1), index: index >> 8, size: tree.size)
        guard let id, let tile = tiles[id] else { return nil }
        return (tile.hashes[Int(index & 255)], proven.contains(id))
    }

    /// Findings for unproven tiles that differ from the hashes `computed` from below at each level.
    func findings(against computed: [[Hash32]]) -> [VerificationFinding] {
        tiles.values.filter { $0.id.level > 0 && !proven.contains($0.id) }.sorted { $0.id.path < $1.id.path }.compactMap
        {
            let first = Int($0.id.index) * TileID.fullWidth
            let hashes = Array(computed[$0.id.level][first..<(first + $0.id.width)])
            guard hashes != $0.hashes else { return nil }
            return VerificationFinding(
                .tileMismatch,
                path: $0.id.path,
                expected: "the root \(HashTile(id: $0.id, hashes: hashes).root)",
                found: "the root \($0.root)"
            )
        }
    }

    private mutating func prove(_ border: [TileID]) {
        let found = border.compactMap { tiles[$0] }
        do {
            isBorderProven = try TileTree(size: tree.size, tiles: found).root() == tree.root
        } catch {
            // A tile is missing, which is a finding already.
            isBorderProven = false
        }
        if isBorderProven { proven.formUnion(border) }
        for level in (1..<TileID.maximumLevel).reversed() {
            for index in 0..<TileID.fullTileCount(level: level, size: tree.size) {
                guard let tile = tiles[TileID(level: level, index: index)],
                    let said = root(ofTile: index, level: level), said.isProven
                else { continue }
                if tile.root == said.hash {
                    proven.insert(tile.id)
                } else {
                    findings.append(
                        VerificationFinding(
                            .tileMismatch,
                            path: tile.id.path,
                            expected: "the root \(said.hash)",
                            found: "the root \(tile.root)"
                        )
                    )
                }
            }
        }
    }
}
