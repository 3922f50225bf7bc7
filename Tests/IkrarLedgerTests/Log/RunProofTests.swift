import Testing

@testable import IkrarLedger

@Suite struct RunProofTests {
    private static let leaves = (0..<300).map { MerkleTree.leafHash(Array("entry \($0)".utf8)) }

    private func proof(_ run: Range<Int>, in size: Int) throws -> RunProof {
        let tree = Array(Self.leaves[..<size])
        return RunProof(
            index: UInt64(run.lowerBound),
            size: UInt64(size),
            firstPath: try #require(MerkleTree.inclusionProof(of: run.lowerBound, in: tree)),
            lastPath: try #require(MerkleTree.inclusionProof(of: run.upperBound - 1, in: tree))
        )
    }

    @Test func `proves every run of every small tree`() throws {
        for size in 1...17 {
            let root = MerkleTree.root(of: Array(Self.leaves[..<size]))
            for start in 0..<size {
                for end in (start + 1)...size {
                    try proof(start..<end, in: size).verify(Array(Self.leaves[start..<end]), root: root)
                }
            }
        }
    }

    @Test(arguments: [1, 2, 7, 8, 255, 256, 257, 300])
    func `gives the inclusion proof of each leaf of a run`(size: Int) throws {
        let tree = Array(Self.leaves[..<size])
        let run = (size / 3)..<size
        let proof = try proof(run, in: size)
        for index in run {
            let path = try proof.inclusionProof(of: UInt64(index), leaves: Array(Self.leaves[run]))
            #expect(path == MerkleTree.inclusionProof(of: index, in: tree))
        }
    }

    @Test func `refuses another leaf, another place, another size and a path that is too short`() throws {
        let root = MerkleTree.root(of: Self.leaves)
        let proof = try proof(100..<120, in: 300)
        let leaves = Array(Self.leaves[100..<120])
        var wrong = leaves
        wrong[7] = Self.leaves[0]
        #expect(throws: MerkleProofError.self) { try proof.verify(wrong, root: root) }
        #expect(throws: MerkleProofError.self) { try proof.verify(leaves.dropLast(), root: root) }
        #expect(throws: MerkleProofError.self) { try proof.verify([], root: root) }
        for (index, size, path) in [
            (101, 300, proof.firstPath), (100, 255, proof.firstPath), (100, 300, Array(proof.firstPath.dropLast())),
            (299, 300, proof.firstPath), (UInt64.max, 300, proof.firstPath),
        ] as [(UInt64, UInt64, [Hash32])] {
            let other = RunProof(index: index, size: size, firstPath: path, lastPath: proof.lastPath)
            #expect(throws: MerkleProofError.self) { try other.verify(leaves, root: root) }
        }
    }
}
