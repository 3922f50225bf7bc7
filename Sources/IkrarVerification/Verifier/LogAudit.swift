import IkrarLedger

/// What must be done in the order of the log: takes bundles one by one, gives the signatures to check, and knows at the
/// end what is wrong.
///
/// It reads nothing: where it needs a tile it no longer has, it asks (``takeQuestions()``), and its caller reads and answers.
struct LogAudit {
    private var tiles: TileAudit
    private(set) var chains: ChainAudit
    private(set) var collector = FindingCollector()
    private(set) var entryCount: UInt64 = 0
    private(set) var signatureCount: UInt64 = 0
    private(set) var openingCount: UInt64 = 0
    /// Bundles that are missing or broken.
    private(set) var missingBundleCount = 0

    /// Leaf hashes of the bundle taken last and of the one before.
    private var recent: [UInt64: [Hash32]] = [:]
    /// Roots of prefixes that records have seen, found right before; emptied when full.
    private var seenRoots: [UInt64: Hash32] = [:]
    private var withoutOpening: [UInt64] = []
    private var questions: [EarlierTileQuestion] = []
    /// Old checkpoints found to be prefixes of the log.
    private(set) var prefixCount = 0

    /// Prefixes remembered: 40 bytes each.
    private static let seenRootsMax = 65_536

    init(upper: UpperTiles, configuration: LogVerifierConfiguration) {
        tiles = TileAudit(upper)
        chains = ChainAudit(logKey: configuration.logKey, registrarKey: configuration.registrarKey)
        collector.add(upper.findings)
    }

    /// Adds findings of others, and how many signatures they found true.
    mutating func add(_ findings: [VerificationFinding], trueSignatures: UInt64 = 0) {
        collector.add(findings)
        signatureCount += trueSignatures
    }

    /// Takes the next bundle.
    mutating func take(_ bundle: ReadBundle) -> SignatureBatch {
        collector.add(bundle.findings)
        collector.add(tiles.take(bundle.id, tile: bundle.tile, entries: bundle.leaves))
        openingCount += bundle.openingCount
        if bundle.leaves == nil { missingBundleCount += 1 }
        let first = bundle.id.index << 8
        withoutOpening += bundle.withoutOpening.map { first + UInt64($0) }
        recent = recent.filter { $0.key + 1 == bundle.id.index }
        recent[bundle.id.index] = bundle.leaves ?? bundle.tile
        entryCount += UInt64(bundle.entries.count)

        var batch = SignatureBatch()
        for (place, entry) in bundle.entries.enumerated() {
            let index = first + UInt64(place)
            switch entry {
            case .refused(let error):
                collector.add(VerificationFinding(.notCanonical, index: index, found: error.description))
            case .record(let record):
                if let key = take(record, at: index) { batch.add(record, key: key, at: index) }
            }
        }
        return batch
    }

    /// What is wrong with the log as a whole; then asks about `old` checkpoints, and about openings that are missing.
    mutating func finish(old: [OldCheckpoint]) {
        collector.add(tiles.finish())
        collector.add(chains.finish())
        for checkpoint in old {
            ask(.old(checkpoint), of: tile(ofPrefix: checkpoint.tree.size))
        }
        for index in withoutOpening { ask(.opening(index: index), of: index >> 8) }
    }

    /// The questions since the last call; their order is that of the log.
    mutating func takeQuestions() -> [EarlierTileQuestion] {
        defer { questions.removeAll() }
        return questions
    }

    /// Takes the answer to a question: the tile, or `nil` when there is none. Files may change while they are read, and
    /// damaged ones were passed, and reported: only a tile that fits what was taken counts.
    mutating func answer(_ question: EarlierTileQuestion, _ tile: HashTile?) {
        let isRight = tile.map { $0.root == tiles.root(ofTile: question.tile) } ?? false
        judge(question.subject, isRight ? tile?.hashes : nil)
    }

    private mutating func take(_ record: SignedRecord, at index: UInt64) -> VerifierKey? {
        let taken = chains.take(record, at: index)
        collector.add(taken.findings)
        if let known = taken.repeated { ask(.repetition(record, index: index, known: known), of: known >> 8) }
        let seen = record.record.header.seen
        if seen.size > index || seen.size == 0 && seen.root != .emptyTree {
            collector.add(mismatch(record, at: index))
        } else if seen.size > 0 {
            if let root = seenRoots[seen.size] {
                if root != seen.root { collector.add(mismatch(record, at: index)) }
            } else {
                ask(.seen(record, index: index), of: tile(ofPrefix: seen.size))
            }
        }
        return taken.key
    }

    /// Judges at once when the tile is at hand or, being `nil`, not needed; else keeps the question.
    private mutating func ask(_ subject: EarlierTileQuestion.Subject, of tile: UInt64?) {
        guard let tile else { return judge(subject, []) }
        if let leaves = recent[tile] { return judge(subject, leaves) }
        questions.append(EarlierTileQuestion(tile: tile, subject: subject))
    }

    /// Judges with the leaves of the tile asked for; `nil` when they cannot be known.
    private mutating func judge(_ subject: EarlierTileQuestion.Subject, _ leaves: [Hash32]?) {
        switch subject {
        case .repetition(let record, let index, let known):
            let isSame = leaf(known, leaves) == record.leaf
            if let finding = chains.repetition(record, at: index, of: known, isSame: isSame) { collector.add(finding) }
        case .seen(let record, let index):
            let seen = record.record.header.seen
            guard let root = root(ofPrefix: seen.size, leaves) else { return }
            if seenRoots.count >= Self.seenRootsMax { seenRoots.removeAll(keepingCapacity: true) }
            seenRoots[seen.size] = root
            if root != seen.root { collector.add(mismatch(record, at: index)) }
        case .old(let checkpoint):
            guard let root = root(ofPrefix: checkpoint.tree.size, leaves) else { return }
            if root == checkpoint.tree.root {
                prefixCount += 1
            } else {
                collector.add(splitView(checkpoint, root))
            }
        case .opening(let index):
            if let leaf = leaf(index, leaves), chains.erased.contains(leaf) { return }
            collector.add(VerificationFinding(.openingMissing, index: index, expected: "an opening, or an `erase`"))
        }
    }

    /// The tile that the root of the first `size` leaves needs; `nil` when none at level 0.
    private func tile(ofPrefix size: UInt64) -> UInt64? {
        TileID.partialWidth(level: 0, size: size) > 0 ? size >> 8 : nil
    }

    private func root(ofPrefix size: UInt64, _ leaves: [Hash32]?) -> Hash32? {
        guard let leaves, leaves.count >= TileID.partialWidth(level: 0, size: size) else { return nil }
        return tiles.root(ofPrefix: size, last: leaves[...])
    }

    private func leaf(_ index: UInt64, _ leaves: [Hash32]?) -> Hash32? {
        let place = Int(index & 255)
        guard let leaves, place < leaves.count else { return nil }
        return leaves[place]
    }

    private func mismatch(_ record: SignedRecord, at index: UInt64) -> VerificationFinding {
        let header = record.record.header
        return VerificationFinding(
            .seenMismatch,
            index: index,
            signer: header.by,
            seq: header.seq,
            expected: "a prefix of this log, of size \(index) at most",
            found: "size \(header.seen.size) with the root \(header.seen.root)"
        )
    }

    private func splitView(_ checkpoint: OldCheckpoint, _ root: Hash32) -> VerificationFinding {
        VerificationFinding(
            .splitView,
            path: checkpoint.name,
            expected: "the root \(root) at size \(checkpoint.tree.size)",
            found: "the root \(checkpoint.tree.root), signed by the same key"
        )
    }
}
