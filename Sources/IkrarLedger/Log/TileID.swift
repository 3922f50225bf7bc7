/// Which tile of hashes, or bundle of entries, of a c2sp.org/tlog-tiles log, and how wide it is.
package struct TileID: Hashable, Sendable {
    /// What the tile holds.
    package enum Kind: Hashable, Sendable {
        /// Hashes of the given level: leaf hashes at level 0, above it the roots of full tiles of the level below.
        case hashes(level: Int)
        /// Log entries themselves.
        case entries
    }

    /// The number of hashes in a full tile, and of entries in a full bundle.
    package static let fullWidth = 256
    /// How many levels of the tree one level of tiles spans: 256 is 2^8.
    package static let height = 8
    /// The highest level: 256^8 leaves exceed 64 bits.
    package static let maximumLevel = 7

    /// What the tile holds.
    package let kind: Kind
    /// The tile's place among those of its kind, from 0.
    package let index: UInt64
    /// How many hashes or entries it holds, 1 to ``fullWidth``.
    package let width: Int

    /// The tile of these parts, which must be within the limits above.
    package init(kind: Kind, index: UInt64, width: Int = fullWidth) {
        precondition((1...TileID.fullWidth).contains(width), "a tile is 1 to \(TileID.fullWidth) wide")
        precondition((0...TileID.maximumLevel).contains(kind.level), "a tile has a level from 0 to 7")
        self.kind = kind
        self.index = index
        self.width = width
    }

    /// The tile of hashes of these parts.
    package init(level: Int, index: UInt64, width: Int = fullWidth) {
        self.init(kind: .hashes(level: level), index: index, width: width)
    }

    /// Whether the tile has all it will ever have.
    package var isFull: Bool { width == TileID.fullWidth }

    /// The level of a tile of hashes; 0 for entries, which lie below the hashes of level 0.
    package var level: Int { kind.level }

    /// The same tile when it is full.
    package var whole: TileID { TileID(kind: kind, index: index) }

    /// The tile of entries below a tile of leaf hashes, of the same index and width, or the other way round.
    package var counterpart: TileID {
        TileID(kind: kind == .entries ? .hashes(level: 0) : .entries, index: index, width: width)
    }

    /// How many hashes there are at `level` in a tree of `size` leaves, in all tiles together.
    package static func hashCount(level: Int, size: UInt64) -> UInt64 {
        precondition((0...maximumLevel).contains(level), "a tile has a level from 0 to 7")
        return size >> UInt64(height * level)
    }

    /// The number of full tiles at `level` in a tree of `size` leaves.
    package static func fullTileCount(level: Int, size: UInt64) -> UInt64 {
        hashCount(level: level, size: size) / UInt64(fullWidth)
    }

    /// The width of the partial tile at `level` in a tree of `size` leaves: ⌊size / 256^level⌋ mod 256. Zero means
    /// that there is none.
    package static func partialWidth(level: Int, size: UInt64) -> Int {
        Int(hashCount(level: level, size: size) % UInt64(fullWidth))
    }

    /// The tile with this index in a tree of `size` leaves, as wide as it is there; `nil` when the tree has none.
    package static func tile(kind: Kind, index: UInt64, size: UInt64) -> TileID? {
        let full = fullTileCount(level: kind.level, size: size)
        if index < full { return TileID(kind: kind, index: index) }
        let width = partialWidth(level: kind.level, size: size)
        guard index == full, width > 0 else { return nil }
        return TileID(kind: kind, index: index, width: width)
    }

    /// The bundles that growing a log from `oldSize` to `newSize` entries writes, in order.
    package static func entryBundles(from oldSize: UInt64, to newSize: UInt64) -> [TileID] {
        tiles(kind: .entries, from: oldSize, to: newSize)
    }

    /// The tiles of `kind` that growing from `oldSize` to `newSize` leaves writes, in order.
    static func tiles(kind: Kind, from oldSize: UInt64, to newSize: UInt64) -> [TileID] {
        let old = hashCount(level: kind.level, size: oldSize)
        let new = hashCount(level: kind.level, size: newSize)
        guard old < new else { return [] }
        let width = UInt64(fullWidth)
        return ((old / width)...((new - 1) / width)).compactMap { tile(kind: kind, index: $0, size: newSize) }
    }
}

extension TileID.Kind {
    /// The level of hashes, 0 for entries.
    fileprivate var level: Int {
        switch self {
        case .hashes(let level): level
        case .entries: 0
        }
    }
}
