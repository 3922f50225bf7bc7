import IkrarLedger
import IkrarWire

/// Verifies an answer of HQ as any reader of a transparency log would. Pure: it says which tiles it needs, and then what
/// they prove. Nothing HQ says counts before.
struct ReceiptCheck: Hashable, Sendable {
    /// The most tiles fetched for one answer: a full batch in one run and the proof of consistency need 30. Runs beyond
    /// are left unproven, and their records are sent again.
    static let tilesMax = 64

    /// What is known of the log.
    let log: TrustedLog
    /// The checkpoint HQ offers.
    let offered: SignedCheckpoint
    /// The runs that are proven with it.
    let runs: [ClaimedRun]
    /// HQ's notices that are proven with it.
    let notices: [ClaimedNotice]
    /// The tiles needed, without doubles.
    let tiles: [TileID]

    /// Checks what the answer says by itself.
    init(_ log: TrustedLog, _ claim: PushClaim) throws(ReceiptFailure) {
        guard let checkpoint = claim.checkpoint else { throw .withoutCheckpoint }
        self.log = log
        offered = try Self.signed(checkpoint, by: log)
        let size = offered.checkpoint.tree.size
        if let verified = log.verified?.checkpoint.tree {
            guard size >= verified.size else { throw .rolledBack(from: verified.size, to: size) }
            guard size > verified.size || offered.checkpoint.tree.root == verified.root else {
                throw .inconsistent(verified: verified, offered: offered.checkpoint.tree)
            }
        }
        for run in claim.runs {
            guard run.index < size, UInt64(run.leaves.count) <= size - run.index else {
                throw .beyondCheckpoint(seq: run.seq, index: run.index, size: size)
            }
        }
        guard !claim.isPending, log.policy.isSatisfied(by: offered) else { throw .pending(size: size) }
        var tiles = TileTree.needed(forConsistencyFrom: log.verified?.checkpoint.tree.size ?? 0, to: size)
        var noticed: [ClaimedNotice] = []
        for notice in claim.notices.prefix(WireProtocol.Limit.noticesMax) {
            let claimed = try ClaimedNotice(notice, size: size)
            guard noticed.last.map({ $0.index < claimed.index }) ?? true else {
                throw .badNotice(index: claimed.index, detail: "notices come in the order of the log")
            }
            try claimed.check(offered, of: log)
            let more = TileTree.needed(forInclusionOf: claimed.index..<(claimed.index + 1), in: size)
                .filter { !tiles.contains($0) }
            // Half of the tiles are the batch's. What is left out is told again.
            guard tiles.count + more.count <= Self.tilesMax / 2 else { break }
            tiles += more
            noticed.append(claimed)
        }
        notices = noticed
        var proven: [ClaimedRun] = []
        for run in claim.runs {
            let more = Self.needed(for: run, in: size).filter { !tiles.contains($0) }
            // One run always, so that each answer brings the kiosk on.
            guard tiles.count + more.count <= Self.tilesMax || proven.isEmpty else { break }
            tiles += more
            proven.append(run)
        }
        self.tiles = tiles
        self.runs = proven
    }

    /// What `fetched`, the tiles asked for, prove of each run.
    func prove(_ fetched: [HashTile]) throws(ReceiptFailure) -> [RunProof] {
        let tree = TileTree(size: offered.checkpoint.tree.size, tiles: fetched)
        try proveConsistency(in: tree)
        var proofs: [RunProof] = []
        for run in runs { proofs.append(try prove(run, in: tree)) }
        return proofs
    }

    /// The tiles over the first and the last record of a run; what stands between follows from the kiosk's own leaves.
    private static func needed(for run: ClaimedRun, in size: UInt64) -> [TileID] {
        let last = run.index + UInt64(run.leaves.count) - 1
        let first = TileTree.needed(forInclusionOf: run.index..<(run.index + 1), in: size)
        return first + TileTree.needed(forInclusionOf: last..<(last + 1), in: size).filter { !first.contains($0) }
    }

    /// The receipts of the notices: what `fetched` proves of each.
    func proveNotices(_ fetched: [HashTile]) throws(ReceiptFailure) -> [RecordReceipt] {
        let tree = TileTree(size: offered.checkpoint.tree.size, tiles: fetched)
        var receipts: [RecordReceipt] = []
        for notice in notices { receipts.append(try prove(notice, in: tree)) }
        return receipts
    }

    private func prove(_ notice: ClaimedNotice, in tree: TileTree) throws(ReceiptFailure) -> RecordReceipt {
        let path: [Hash32]
        do {
            path = try tree.inclusionProof(of: notice.index)
        } catch {
            throw Self.badTile(error)
        }
        do {
            let proof = try LogProof(index: notice.index, inclusion: path, checkpoint: offered)
            try proof.verify(leaf: notice.record.leaf)
            return try RecordReceipt(note: notice.record, opening: nil, proof: proof)
        } catch {
            try demandRoot(of: tree)
            throw .badNotice(index: notice.index, detail: "the log does not hold it there")
        }
    }

    private static func signed(_ text: String, by log: TrustedLog) throws(ReceiptFailure) -> SignedCheckpoint {
        let offered: SignedCheckpoint
        do {
            offered = try SignedCheckpoint(parsing: Array(text.utf8))
        } catch {
            throw .unreadable(detail: "\(error)")
        }
        do {
            try offered.verify(by: log.key, origin: log.origin)
        } catch .wrongOrigin(let expected, let found) {
            throw .wrongOrigin(expected: expected, found: found)
        } catch {
            throw .badSignature(detail: "\(error)")
        }
        return offered
    }

    private func proveConsistency(in tree: TileTree) throws(ReceiptFailure) {
        let new = offered.checkpoint.tree
        guard let old = log.verified?.checkpoint.tree, old.size > 0, old.size < new.size else { return }
        let proof: [Hash32]
        do {
            proof = try tree.consistencyProof(from: old.size)
        } catch {
            throw Self.badTile(error)
        }
        do {
            try MerkleTree.verifyConsistency(from: old, to: new, proof: proof)
        } catch {
            // Either the tiles are not those of the new root, or the new root does not continue the old one.
            try demandRoot(of: tree)
            throw .inconsistent(verified: old, offered: new)
        }
    }

    private func prove(_ run: ClaimedRun, in tree: TileTree) throws(ReceiptFailure) -> RunProof {
        let proof: RunProof
        do {
            proof = RunProof(
                index: run.index,
                size: tree.size,
                firstPath: try tree.inclusionProof(of: run.index),
                lastPath: try tree.inclusionProof(of: run.index + UInt64(run.leaves.count) - 1)
            )
        } catch {
            throw Self.badTile(error)
        }
        do {
            try proof.verify(run.leaves, root: offered.checkpoint.tree.root)
            return proof
        } catch {
            // The root follows from the tiles, so it is our records that the log does not hold there.
            try demandRoot(of: tree)
            throw .notIncluded(seq: run.seq, index: run.index)
        }
    }

    /// Tells tiles that are not of the tree from a tree that is not as it should be.
    private func demandRoot(of tree: TileTree) throws(ReceiptFailure) {
        do {
            try tree.verify(offered.checkpoint.tree.root)
        } catch {
            throw Self.badTile(error)
        }
    }

    private static func badTile(_ error: TileTreeError) -> ReceiptFailure {
        switch error {
        case .missing(let tile), .tile(let tile, _, _): .badTile(tile, detail: error.description)
        case .outsideTree, .root: .badTile(nil, detail: error.description)
        }
    }
}
