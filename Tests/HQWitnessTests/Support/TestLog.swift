import IkrarLedger

/// A log that a test grows, and may let cheat.
struct TestLog {
    let origin: String
    let key: SignerKey
    private let leaves: [Hash32]

    /// A log of 64 entries, which begin with `fork` from entry `forkedAt` on.
    init(origin: String = "log.example", fork: UInt8 = 0, forkedAt: Int = 64) throws {
        self.origin = origin
        key = try SignerKey(name: origin, seed: [UInt8](repeating: 7, count: 32))
        leaves = (0..<64).map { MerkleTree.leafHash([$0 < forkedAt ? 0 : fork, UInt8($0)]) }
    }

    func head(_ size: Int) -> TreeHead {
        TreeHead(size: UInt64(size), root: MerkleTree.root(of: Array(leaves.prefix(size))))
    }

    func checkpoint(_ size: Int) throws -> SignedCheckpoint {
        try SignedCheckpoint(signing: Checkpoint(origin: origin, tree: head(size)), with: key)
    }

    func proof(_ old: Int, _ new: Int) -> [Hash32] {
        old == 0 || old == new ? [] : MerkleTree.consistencyProof(from: old, in: Array(leaves.prefix(new))) ?? []
    }

    func request(_ old: Int, _ new: Int) throws -> AddCheckpointRequest {
        AddCheckpointRequest(oldSize: UInt64(old), proof: proof(old, new), checkpoint: try checkpoint(new))
    }

    func body(_ old: Int, _ new: Int) throws -> [UInt8] { try request(old, new).bytes }
}
