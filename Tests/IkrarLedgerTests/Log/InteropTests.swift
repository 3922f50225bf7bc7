import Foundation
import IkrarLedger
import Testing

/// Against golang.org/x/mod/sumdb, in both directions.
@Suite("Interop with Go's sumdb")
struct InteropTests {
    private static let origin = "ikrar.example.go.id/log"
    /// A full tile of level 1 and partial ones above a whole one: the smallest size with all shapes is 65,536 + 257.
    private static let size = 65_793

    private func withDirectory(_ body: (URL) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "interop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory)
    }

    private func save(_ bytes: [UInt8], _ path: String, in log: URL) throws {
        let file = log.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }

    private func read(_ path: String, in log: URL) throws -> [UInt8] {
        Array(try Data(contentsOf: log.appending(path: path)))
    }

    /// Writes our log of `entry <n>` to `log`; gives its leaves.
    private func writeLog(_ size: Int, key: SignerKey, to log: URL) throws -> [Hash32] {
        let entries = (0..<size).map { Array("entry \($0)\n".utf8) }
        let leaves = entries.map { MerkleTree.leafHash($0) }
        var border = TileBorder()
        for leaf in leaves {
            for tile in border.append(leaf) { try save(tile.bytes, tile.id.path, in: log) }
        }
        for tile in border.partialTiles { try save(tile.bytes, tile.id.path, in: log) }
        for id in TileID.entryBundles(from: 0, to: UInt64(size)) {
            let first = Int(id.index) * TileID.fullWidth
            let bundle = EntryBundle(entries: Array(entries[first..<(first + id.width)]))
            try save(bundle.bytes, id.path, in: log)
        }
        let checkpoint = try Checkpoint(origin: Self.origin, tree: border.head)
        try save(SignedCheckpoint(signing: checkpoint, with: key).bytes, "checkpoint", in: log)
        return leaves
    }

    private func tree(_ ids: [TileID], size: UInt64, in log: URL) throws -> TileTree {
        TileTree(size: size, tiles: try ids.map { try HashTile(parsing: try read($0.path, in: log), id: $0) })
    }

    @Test("Go verifies our checkpoint, tiles, entries and proofs, makes the same proofs, and finds each change")
    func goReadsOurs() throws {
        try withDirectory { directory in
            let sumdb = try Sumdb(in: directory)
            let log = directory.appending(path: "log")
            let key = try SignerKey.generate(name: "log.example.go.id/1")
            let leaves = try writeLog(Self.size, key: key, to: log)
            let size = UInt64(Self.size)

            var proofs = ""
            for index in [0, 1, 255, 256, 65_535, 65_536, size - 1] as [UInt64] {
                let needed = TileTree.needed(forInclusionOf: index..<(index + 1), in: size)
                let proof = try tree(needed, size: size, in: log).inclusionProof(of: index)
                proofs += line("inclusion", index, leaves[Int(index)], proof)
            }
            for old in [1, 2, 255, 256, 257, 65_535, 65_536, 65_700, size - 1] as [UInt64] {
                let needed = TileTree.needed(forConsistencyFrom: old, to: size)
                let proof = try tree(needed, size: size, in: log).consistencyProof(from: old)
                proofs += line("consistency", old, MerkleTree.root(of: Array(leaves.prefix(Int(old)))), proof)
            }
            try save(Array(proofs.utf8), "proofs", in: log)
            let vkey = key.verifierKey.text
            #expect(try sumdb.check(log, key: vkey, origin: Self.origin) == proofs)

            let other = try SignerKey.generate(name: "log.example.go.id/1").verifierKey.text
            #expect(throws: Sumdb.Failure.self) { try sumdb.check(log, key: other, origin: Self.origin) }
            for path in ["checkpoint", "tile/0/000", "tile/1/000", "tile/2/000.p/1", "tile/entries/001"] {
                let bytes = try read(path, in: log)
                var changed = bytes
                changed[bytes.count / 2] ^= 1
                try save(changed, path, in: log)
                #expect(throws: Sumdb.Failure.self, "\(path)") {
                    try sumdb.check(log, key: vkey, origin: Self.origin)
                }
                try save(bytes, path, in: log)
            }
        }
    }

    @Test("we verify what Go writes, and write the same", arguments: [1, 255, 256, 257, 600])
    func weReadGo(count: Int) throws {
        try withDirectory { directory in
            let sumdb = try Sumdb(in: directory)
            let theirs = directory.appending(path: "theirs")
            let ours = directory.appending(path: "ours")
            let key = try SignerKey.generate(name: "log.example.go.id/1")
            try sumdb.write(theirs, key: key.text, origin: Self.origin, count: count)
            let leaves = try writeLog(count, key: key, to: ours)

            let checkpoint = try SignedCheckpoint(parsing: read("checkpoint", in: theirs))
            try checkpoint.verify(by: key.verifierKey, origin: Self.origin)
            #expect(try checkpoint.bytes == read("checkpoint", in: ours))
            let size = checkpoint.checkpoint.tree.size
            #expect(size == UInt64(count))
            let tree = try tree(TileTree.grown(from: 0, to: size), size: size, in: theirs)
            try tree.verify(checkpoint.checkpoint.tree.root)
            for id in TileID.entryBundles(from: 0, to: size) {
                let bundle = try EntryBundle(parsing: read(id.path, in: theirs), width: id.width)
                for (place, entry) in bundle.entries.enumerated() {
                    let index = id.index << 8 + UInt64(place)
                    #expect(try tree.leaf(at: index) == MerkleTree.leafHash(entry))
                    #expect(leaves[Int(index)] == MerkleTree.leafHash(entry))
                }
                #expect(try read(id.path, in: theirs) == read(id.path, in: ours))
            }
            for id in TileTree.grown(from: 0, to: size) {
                #expect(try read(id.path, in: theirs) == read(id.path, in: ours))
            }
        }
    }

    /// A proof as the Go program reads and prints it.
    private func line(_ kind: String, _ number: UInt64, _ subject: Hash32, _ proof: [Hash32]) -> String {
        ([kind, "\(number)", subject.base64] + proof.map(\.base64)).joined(separator: " ") + "\n"
    }
}
