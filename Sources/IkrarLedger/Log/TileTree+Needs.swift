extension TileTree {
    /// Every hash tile that growing a tree from `oldSize` to `newSize` leaves writes, lowest level first: those that
    /// became full, and the partial ones of the new size that are not the old size's.
    package static func grown(from oldSize: UInt64, to newSize: UInt64) -> [TileID] {
        (0...TileID.maximumLevel).flatMap { TileID.tiles(kind: .hashes(level: $0), from: oldSize, to: newSize) }
    }

    /// The tiles from which the root of a tree of `size` leaves follows: the partial one of each level.
    package static func needed(forRootOf size: UInt64) -> [TileID] {
        (0...TileID.maximumLevel).compactMap { level in
            let width = TileID.partialWidth(level: level, size: size)
            guard width > 0 else { return nil }
            return TileID(level: level, index: TileID.fullTileCount(level: level, size: size), width: width)
        }
    }

    /// The tiles that prove the leaves `indices` to be in a tree of `size` leaves, without doubles, lowest level
    /// first; those of the root are among them. Indices outside the tree need nothing.
    package static func needed(forInclusionOf indices: Range<UInt64>, in size: UInt64) -> [TileID] {
        let indices = indices.clamped(to: 0..<size)
        guard !indices.isEmpty else { return needed(forRootOf: size) }
        return needed(forNodesOver: indices, fromLevel: 0, in: size)
    }

    /// The tiles that prove a tree of `old` leaves to be a prefix of one of `new`, without doubles, lowest level first;
    /// those of the new root are among them. None when there is nothing to prove: `old` is 0 or not below `new`.
    package static func needed(forConsistencyFrom old: UInt64, to new: UInt64) -> [TileID] {
        guard old > 0, old < new else { return [] }
        // The proof starts in the largest full subtree that ends the old tree.
        let level = old.trailingZeroBitCount / TileID.height
        return needed(forNodesOver: (old - 1)..<old, fromLevel: level, in: new)
    }

    /// The tiles at `level` and above that hold nodes over the leaves `indices`, and those of the root.
    private static func needed(
        forNodesOver indices: Range<UInt64>,
        fromLevel level: Int,
        in size: UInt64
    ) -> [TileID] {
        var tiles: [TileID] = []
        for current in 0...TileID.maximumLevel {
            let border = TileID.fullTileCount(level: current, size: size)
            if current >= level {
                let bits = UInt64(TileID.height * (current + 1))
                let last = Swift.min(shifted(indices.upperBound - 1, by: bits), border)
                let first = shifted(indices.lowerBound, by: bits)
                if first <= last {
                    tiles += (first...last).compactMap {
                        TileID.tile(kind: .hashes(level: current), index: $0, size: size)
                    }
                }
            }
            if let partial = TileID.tile(kind: .hashes(level: current), index: border, size: size),
                tiles.last != partial
            {
                tiles.append(partial)
            }
        }
        return tiles
    }

    /// `value` shifted right by up to 64 bits.
    private static func shifted(_ value: UInt64, by bits: UInt64) -> UInt64 {
        bits < 64 ? value >> bits : 0
    }
}
