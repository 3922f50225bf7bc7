import IkrarLedger

@testable import KioskStore

/// HQ's log as a test needs it: takes batches in and proves them.
struct TestLog {
    static let origin = "hq.example"

    let key: SignerKey
    private var leaves: [Hash32] = []

    init() throws {
        key = try SignerKey.generate(name: Self.origin)
    }

    /// Takes what was sent of the batch, and gives HQ's proof of it: a run on both sides of each record kept back.
    mutating func take(_ batch: OutboxBatch) throws -> (runs: [ProvenRun], checkpoint: SignedCheckpoint) {
        var runs: [(seq: UInt64, index: Int, leaves: [Hash32])] = []
        for entry in batch.entries where !entry.isWithheld {
            if let last = runs.last, last.seq + UInt64(last.leaves.count) == entry.seq {
                runs[runs.count - 1].leaves.append(entry.leaf)
            } else {
                runs.append((entry.seq, leaves.count, [entry.leaf]))
            }
            leaves.append(entry.leaf)
        }
        let tree = TreeHead(size: UInt64(leaves.count), root: MerkleTree.root(of: leaves))
        let proven = runs.map { run in
            ProvenRun(
                seq: run.seq,
                leaves: run.leaves,
                proof: RunProof(
                    index: UInt64(run.index),
                    size: tree.size,
                    firstPath: MerkleTree.inclusionProof(of: run.index, in: leaves) ?? [],
                    lastPath: MerkleTree.inclusionProof(of: run.index + run.leaves.count - 1, in: leaves) ?? []
                )
            )
        }
        let checkpoint = try Checkpoint(origin: Self.origin, tree: tree)
        return (proven, try SignedCheckpoint(signing: checkpoint, with: key))
    }
}
