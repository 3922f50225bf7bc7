import IkrarLedger
import IkrarWire

/// How a test's HQ lies about its log, or what befalls it.
enum LogLie: Hashable, Sendable, CaseIterable {
    /// Signs a root that is not that of its tiles.
    case otherRoot
    /// Changed the first entry.
    case forkedHistory
    /// Has another entry where it says the newest note stands.
    case missingNote
    /// Shows an older checkpoint.
    case staleCheckpoint
    /// Its checkpoint is of another log.
    case wrongOrigin
    /// Its checkpoint is signed by another key of the same name.
    case foreignKey
    /// Its tiles do not end.
    case endlessTile
    /// Its tiles are cut off.
    case shortTile
    /// Its checkpoint is no text of that kind.
    case noCheckpoint
    /// Its checkpoint lacks witnesses.
    case pending
}

extension TestHQ {
    /// The signed checkpoint of what it shows.
    func checkpoint(_ state: State) throws -> String {
        if state.lie == .noCheckpoint { return "a checkpoint\n" }
        let leaves = shown(state)
        let root = state.lie == .otherRoot ? Hash32.sha256([1]) : MerkleTree.root(of: leaves)
        let checkpoint = try Checkpoint(
            origin: state.lie == .wrongOrigin ? "other.example" : Self.origin,
            tree: TreeHead(size: UInt64(leaves.count), root: root)
        )
        let key = state.lie == .foreignKey ? try SignerKey.generate(name: Self.origin) : logKey
        var signed = try SignedCheckpoint(signing: checkpoint, with: key)
        if let other = state.otherKey { signed = try signed.signed(by: other) }
        if let witness = state.witness {
            let cosignature = try Cosignature(signing: checkpoint.text, at: 1_789_600_000, with: witness)
            signed = try signed.adding(cosignature.line(by: witness.cosignerKey))
        }
        return String(decoding: signed.bytes, as: UTF8.self)
    }

    /// A tile of what it shows.
    func log(_ request: LoopbackRequest, _ state: inout State) -> [UInt8] {
        state.logPaths.append(request.path)
        guard let id = TileID(path: String(request.path.dropFirst("/log/".count))), id.kind != .entries else {
            return Array("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".utf8)
        }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
        if state.lie == .endlessTile {
            return Array("\(head)Connection: close\r\n\r\n".utf8) + [UInt8](repeating: 7, count: 1 << 22)
        }
        var body = tile(id, of: shown(state)).bytes
        if state.lie == .shortTile { body.removeLast() }
        return Array("\(head)Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }

    /// The tile of a log with these leaves.
    func tile(_ id: TileID, of leaves: [Hash32]) -> HashTile {
        let span = 1 << (TileID.height * id.level)
        let hashes = (0..<id.width).map { place -> Hash32 in
            let start = (Int(id.index) * TileID.fullWidth + place) * span
            return MerkleTree.root(of: Array(leaves[min(start, leaves.count)..<min(start + span, leaves.count)]))
        }
        return HashTile(id: id, hashes: hashes)
    }

    /// The leaves of what it shows.
    func shown(_ state: State) -> [Hash32] {
        var leaves = state.leaves
        switch state.lie {
        case .forkedHistory: leaves[0] = Hash32.sha256([2])
        case .missingNote: leaves[leaves.count - 1] = Hash32.sha256([3])
        case .staleCheckpoint: leaves.removeLast(leaves.count / 2 + 1)
        default: break
        }
        return leaves
    }
}
