import IkrarLedger
import Testing

/// c2sp.org/tlog-tiles.
@Suite("Tile IDs")
struct TileIDTests {
    @Test(
        "writes and reads paths of three digits a group",
        arguments: [
            (TileID(level: 0, index: 1_234_067), "tile/0/x001/x234/067"),
            (TileID(level: 0, index: 0), "tile/0/000"),
            (TileID(level: 3, index: 999), "tile/3/999"),
            (TileID(level: 0, index: 1000), "tile/0/x001/000"),
            (TileID(level: 1, index: 273, width: 112), "tile/1/273.p/112"),
            (TileID(level: 7, index: 0, width: 1), "tile/7/000.p/1"),
            (TileID(kind: .entries, index: 0, width: 3), "tile/entries/000.p/3"),
            (TileID(kind: .entries, index: 5), "tile/entries/005"),
            (TileID(level: 0, index: UInt64(Int64.max) >> 8), "tile/0/x036/x028/x797/x018/x963/967"),
        ]
    )
    func path(id: TileID, path: String) {
        #expect(id.path == path)
        #expect(TileID(path: path) == id)
    }

    @Test(
        "reads no other spelling",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tile/00/000", "tile/8/000", "tile/-1/000",
            "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/x000/001", "tile/0/001/002", "tile/0/x001",
            "tile/0/x001/x002",
            "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/+1",
            "tile/0/000.p/1/2", "tile/0/x001.p/000", "tile/0/000/8", "tile/entries", "tile/entries/x001", "Tile/0/000",
            "tile/0/..%2f", "tile/0/../000", "tile/0/x036/x028/x797/x018/x963/968", "tile/0/٠٠٠",
            "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/x001/x999/x999/x999/x999/x999/x999/999", "tile//000",
        ]
    )
    func otherPath(path: String) {
        #expect(TileID(path: path) == nil)
    }

    @Test("gives the tiles of a log of 70,000 entries")
    func widths() {
        #expect(TileID.fullTileCount(level: 0, size: 70_000) == 273)
        #expect(TileID.partialWidth(level: 0, size: 70_000) == 112)
        #expect(TileID.fullTileCount(level: 1, size: 70_000) == 1)
        #expect(TileID.partialWidth(level: 1, size: 70_000) == 17)
        #expect(TileID.fullTileCount(level: 2, size: 70_000) == 0)
        #expect(TileID.partialWidth(level: 2, size: 70_000) == 1)
        #expect(TileID.partialWidth(level: 3, size: 70_000) == 0)
        let grown = TileTree.grown(from: 0, to: 70_000)
        #expect(grown.count == 274 + 2 + 1)
        #expect(grown.suffix(4).map(\.path) == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
    }

    @Test("writes a level-1 tile of one hash for 256 entries")
    func firstFullTile() {
        #expect(TileTree.grown(from: 0, to: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(TileTree.grown(from: 255, to: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(TileTree.grown(from: 256, to: 257).map(\.path) == ["tile/0/001.p/1"])
        #expect(TileTree.grown(from: 257, to: 257).isEmpty)
        #expect(
            TileID.entryBundles(from: 250, to: 513).map(\.path) == [
                "tile/entries/000", "tile/entries/001", "tile/entries/002.p/1",
            ]
        )
    }
}
