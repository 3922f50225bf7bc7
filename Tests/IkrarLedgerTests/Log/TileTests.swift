import IkrarLedger
import Testing

@Suite("Tiles and bundles")
struct TileTests {
    @Test("reads a tile of hashes back to the same bytes")
    func hashTile() throws {
        let id = TileID(level: 0, index: 3, width: 2)
        let bytes = [UInt8](0..<64)
        let tile = try HashTile(parsing: bytes, id: id)
        #expect(tile.bytes == bytes)
        #expect(tile.hashes[1].bytes == Array(32..<64))
        #expect(tile.root == MerkleTree.nodeHash(tile.hashes[0], tile.hashes[1]))
    }

    @Test("refuses a tile of hashes that has another length than its width says", arguments: [0, 32, 63, 65, 96])
    func hashTileLength(count: Int) {
        #expect(throws: LedgerError.wrongLength(bytes: count, expected: 64)) {
            try HashTile(parsing: [UInt8](repeating: 7, count: count), id: TileID(level: 0, index: 0, width: 2))
        }
    }

    @Test("writes each entry behind its length, big-endian")
    func bundle() throws {
        let long = [UInt8](repeating: 9, count: 0x0102)
        let bundle = EntryBundle(entries: [[1, 2, 3], [], long])
        #expect(bundle.bytes == [0, 3, 1, 2, 3, 0, 0, 1, 2] + long)
        #expect(try EntryBundle(parsing: bundle.bytes, width: 3) == bundle)
        let longest = EntryBundle(entries: [[UInt8](repeating: 1, count: 65_535)])
        #expect(try EntryBundle(parsing: longest.bytes, width: 1) == longest)
    }

    @Test("refuses a bundle cut short, too long, or of another width")
    func brokenBundle() throws {
        let bytes = EntryBundle(entries: [[1, 2, 3], [4]]).bytes
        for count in 0..<bytes.count {
            #expect(throws: LedgerError.self) { try EntryBundle(parsing: Array(bytes.prefix(count)), width: 2) }
        }
        #expect(throws: LedgerError.malformedBundle(entry: 2)) { try EntryBundle(parsing: bytes + [0], width: 2) }
        #expect(throws: LedgerError.malformedBundle(entry: 1)) { try EntryBundle(parsing: bytes, width: 1) }
        #expect(throws: LedgerError.malformedBundle(entry: 2)) { try EntryBundle(parsing: bytes, width: 3) }
    }
}
