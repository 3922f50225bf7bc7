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

    /// No tiles yet of `tree`.
    private init(_ tree: TreeHead) {
        self.tree = tree
    }

    /// Reads the tiles of `tree` from the top down.
    ///
    /// A function and not an initialiser: Swift 6.2 miscompiles one that waits between changes of `self` (with
    /// optimisation it ends in `swift_task_dealloc`).
    static func read(of tree: TreeHead, from reader: TileReader) async throws -> UpperTiles {
        var upper = UpperTiles(tree)
        let border = TileTree.needed(forRootOf: tree.size)
        for id in border.reversed() {
            let file = try await reader.file(id)
            upper.add(file)
        }
        for level in (1...TileID.maximumLevel).reversed() {
            for index in 0..<TileID.fullTileCount(level: level, size: tree.size) {
                let file = try await reader.file(TileID(level: level, index: index))
                upper.add(file)
                guard upper.findings.count <= missingMax else { throw LogSourceError.tooMuchMissing }
            }
        }
        upper.prove(border)
        return upper
    }

    private mutating func add(_ file: TileFile) {
        findings += file.findings
        if let tile = file.tile { tiles[tile.id] = tile }
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
