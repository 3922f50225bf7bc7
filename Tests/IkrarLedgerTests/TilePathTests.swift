import IkrarLedger
import Testing

/// c2sp.org/tlog-tiles.
@Suite("Tile paths")
struct TilePathTests {
    @Test("writes an index in groups of three digits")
    func index() {
        #expect(TilePath.path(1_234_067) == "x001/x234/067")
        #expect(TilePath.path(0) == "000")
        #expect(TilePath.path(999) == "999")
        #expect(TilePath.path(1000) == "x001/000")
        #expect(TilePath.tile(level: 0, index: 1_234_067) == "tile/0/x001/x234/067")
        #expect(TilePath.tile(level: 1, index: 273, width: 112) == "tile/1/273.p/112")
        #expect(TilePath.entryBundle(index: 0, width: 3) == "tile/entries/000.p/3")
        #expect(TilePath.entryBundle(index: 5) == "tile/entries/005")
    }

    @Test("gives the tiles of a log of 70,000 entries")
    func widths() {
        #expect(TilePath.fullTileCount(level: 0, size: 70_000) == 273)
        #expect(TilePath.partialWidth(level: 0, size: 70_000) == 112)
        #expect(TilePath.fullTileCount(level: 1, size: 70_000) == 1)
        #expect(TilePath.partialWidth(level: 1, size: 70_000) == 17)
        #expect(TilePath.fullTileCount(level: 2, size: 70_000) == 0)
        #expect(TilePath.partialWidth(level: 2, size: 70_000) == 1)
        #expect(TilePath.partialWidth(level: 3, size: 70_000) == 0)
    }
}
