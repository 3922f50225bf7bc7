import IkrarLedger

/// What a witness does with a request: the rules of c2sp.org/tlog-witness `add-checkpoint`, without any disk or clock.
enum WitnessVerdict: Equatable {
    /// All checks pass: cosign, once the new size is durable.
    case cosign
    /// No trusted key signed, or a line of one is false: 403.
    case untrusted
    /// The old size is beyond the checkpoint's: 400.
    case oldBeyondNew
    /// The old size is not that of the checkpoint cosigned last: 409 with the size that is.
    case conflict(size: UInt64)
    /// The checkpoint does not continue what was cosigned, or its proof does not show that it does: 422.
    case inconsistent(Inconsistency)

    /// How a checkpoint contradicts what was cosigned.
    enum Inconsistency: String {
        /// An empty tree with another root than the empty one.
        case emptyTree = "empty_tree"
        /// The size that was cosigned, with another root: the log shows two histories.
        case splitView = "split_view"
        /// The proof does not lead from the one root to the other.
        case proof
    }

    /// The verdict on `request` for `log`, of which `known` was cosigned last (``TreeHead/empty`` when nothing was).
    init(_ request: AddCheckpointRequest, log: WatchedLog, known: TreeHead) {
        guard log.signed(request.note) != nil else {
            self = .untrusted
            return
        }
        guard request.oldSize <= request.tree.size else {
            self = .oldBeyondNew
            return
        }
        guard request.oldSize == known.size else {
            self = .conflict(size: known.size)
            return
        }
        self = Self.inconsistency(of: request, with: known).map { .inconsistent($0) } ?? .cosign
    }

    /// Whether the log signed two roots for one size, whatever it gets for an answer.
    static func isSplitView(_ tree: TreeHead, known: TreeHead) -> Bool {
        tree.size == known.size && tree.root != known.root
    }

    private static func inconsistency(of request: AddCheckpointRequest, with known: TreeHead) -> Inconsistency? {
        let tree = request.tree
        if tree.size == 0, tree.root != .emptyTree { return .emptyTree }
        if isSplitView(tree, known: known) { return .splitView }
        guard known.size > 0 else { return request.proof.isEmpty ? nil : .proof }
        do {
            try MerkleTree.verifyConsistency(from: known, to: tree, proof: request.proof)
            return nil
        } catch {
            return .proof
        }
    }
}
