import IkrarLedger

/// Decides for each tile of leaf hashes, in order, what the log's leaves are, and names the file that was altered:
/// the tile, the bundle of entries, or a tile above. Knows the root of every prefix it has passed.
struct TileAudit {
    private let upper: UpperTiles
    /// The hashes of each level from 1 on, as the tiles passed so far give them. Level 0 is empty.
    private var levels: [[Hash32]] = Array(repeating: [], count: TileID.maximumLevel + 1)
    /// The last, partial tile's leaves, as the tile and as its entries say.
    private var last: (tile: [Hash32]?, entries: [Hash32]?)

    init(_ upper: UpperTiles) {
        self.upper = upper
    }

    /// Takes the tile of leaf hashes of the next `bundle`: as stored, and as its entries hash. Either is `nil` where the file is missing
    /// or broken, which was reported.
    mutating func take(_ bundle: TileID, tile: [Hash32]?, entries: [Hash32]?) -> [VerificationFinding] {
        let id = bundle.counterpart
        guard id.isFull else {
            last = (tile, entries)
            // Judged in `finish`, where the whole root can be compared.
            return []
        }
        let tileRoot = tile.map { HashTile(id: id, hashes: $0).root }
        let entriesRoot = tile == entries ? tileRoot : entries.map { HashTile(id: id, hashes: $0).root }
        let said = upper.root(ofTile: id.index, level: 0)
        var findings: [VerificationFinding] = []
        var root = tileRoot ?? entriesRoot

        if let said, said.isProven {
            root = said.hash
            if let tileRoot, tileRoot != said.hash {
                findings.append(mismatch(of: id, expected: said.hash, found: tileRoot))
            }
            // Entries that hash to what the checkpoint vouches for are right, whatever the tile says.
            if let entriesRoot, entriesRoot != said.hash {
                findings += Self.differences(id, tile: tile, entries: entries)
                // Without a tile that is right, which entry it is cannot be told.
                if tileRoot != said.hash { findings.append(mismatch(ofEntries: id, said.hash, entriesRoot)) }
            }
        } else if tileRoot != entriesRoot, let said, said.hash == entriesRoot, let tileRoot {
            root = entriesRoot
            findings.append(mismatch(of: id, expected: said.hash, found: tileRoot))
        } else {
            findings += Self.differences(id, tile: tile, entries: entries)
        }
        // Without either, the tile above is all there is; without that too, the root will be missed at the end.
        append(root ?? said?.hash ?? .emptyTree)
        return findings
    }

    /// What the whole log's root says about the last tile, the tiles above and the checkpoint, once all are taken.
    mutating func finish() -> [VerificationFinding] {
        var findings: [VerificationFinding] = []
        let size = upper.tree.size
        if let id = TileID.tile(kind: .hashes(level: 0), index: TileID.fullTileCount(level: 0, size: size), size: size)
        {
            let entries = last.entries
            let entriesLeadToRoot = entries.map { root(last: $0) } == upper.tree.root
            if let tile = last.tile, tile != entries, entriesLeadToRoot, let entries {
                findings.append(
                    mismatch(
                        of: id,
                        expected: HashTile(id: id, hashes: entries).root,
                        found: HashTile(id: id, hashes: tile).root
                    )
                )
            } else {
                findings += Self.differences(id, tile: last.tile, entries: entries)
            }
            if entriesLeadToRoot { last.tile = entries }
        }
        findings += upper.findings(against: levels)
        let leaves = last.tile ?? last.entries ?? []
        if leaves.count == TileID.partialWidth(level: 0, size: size) {
            let computed = root(last: leaves)
            if computed != upper.tree.root {
                findings.append(
                    VerificationFinding(
                        .rootMismatch,
                        expected: "the root \(upper.tree.root) at size \(size)",
                        found: "the root \(computed)"
                    )
                )
            }
        }
        return findings
    }

    /// The root over the first `size` leaves, of which `last` are those behind the last full tile of level 0.
    func root(ofPrefix size: UInt64, last: ArraySlice<Hash32>) -> Hash32 {
        var tiles: [HashTile] = []
        for id in TileTree.needed(forRootOf: size) {
            if id.level == 0 {
                tiles.append(HashTile(id: id, hashes: Array(last.prefix(id.width))))
            } else {
                let first = Int(id.index) * TileID.fullWidth
                tiles.append(HashTile(id: id, hashes: Array(levels[id.level][first..<(first + id.width)])))
            }
        }
        do {
            return try TileTree(size: size, tiles: tiles).root()
        } catch {
            preconditionFailure("all tiles that a root needs were given")
        }
    }

    /// The root of the full tile `index` of level 0 that was taken.
    func root(ofTile index: UInt64) -> Hash32 { levels[1][Int(index)] }

    private func root(last: [Hash32]) -> Hash32 {
        root(ofPrefix: upper.tree.size, last: last[...])
    }

    private mutating func append(_ root: Hash32) {
        var hash = root
        for level in 1...TileID.maximumLevel {
            levels[level].append(hash)
            let count = levels[level].count
            guard count.isMultiple(of: TileID.fullWidth) else { return }
            let id = TileID(level: level, index: UInt64(count / TileID.fullWidth - 1))
            hash = HashTile(id: id, hashes: Array(levels[level].suffix(TileID.fullWidth))).root
        }
    }

    private func mismatch(of id: TileID, expected: Hash32, found: Hash32) -> VerificationFinding {
        VerificationFinding(
            .tileMismatch,
            path: id.path,
            expected: "the root \(expected)",
            found: "the root \(found)"
        )
    }

    private func mismatch(ofEntries id: TileID, _ expected: Hash32, _ found: Hash32) -> VerificationFinding {
        VerificationFinding(
            .entryMismatch,
            path: id.counterpart.path,
            expected: "entries with the root \(expected)",
            found: "entries with the root \(found)"
        )
    }

    /// A finding for each entry whose hash is not the tile's.
    private static func differences(_ id: TileID, tile: [Hash32]?, entries: [Hash32]?) -> [VerificationFinding] {
        guard let tile, let entries, tile != entries else { return [] }
        return zip(tile, entries).enumerated().compactMap { place, hashes in
            guard hashes.0 != hashes.1 else { return nil }
            return VerificationFinding(
                .entryMismatch,
                index: id.index << 8 + UInt64(place),
                path: id.counterpart.path,
                expected: "the leaf hash \(hashes.0)",
                found: "the leaf hash \(hashes.1)"
            )
        }
    }
}
