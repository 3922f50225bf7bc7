import IkrarLedger

/// What must be done in the order of the log: takes bundles one by one, gives the signatures to check, and knows at the
/// end what is wrong.
struct LogAudit {
    private let reader: TileReader
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

    /// Prefixes remembered: 40 bytes each.
    private static let seenRootsMax = 65_536

    init(upper: UpperTiles, reader: TileReader, configuration: LogVerifierConfiguration) {
        self.reader = reader
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
    mutating func take(_ bundle: ReadBundle) async throws -> SignatureBatch {
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
                if let key = try await take(record, at: index) { batch.add(record, key: key, at: index) }
            }
        }
        return batch
    }

    /// What is wrong with the log as a whole; then `old` checkpoints, and openings that are missing without an `erase`.
    mutating func finish(old: [OldCheckpoint]) async throws -> Int {
        collector.add(tiles.finish())
        collector.add(chains.finish())
        var prefixCount = 0
        for checkpoint in old {
            let root = try await root(ofPrefix: checkpoint.tree.size)
            guard let root else { continue }
            if root == checkpoint.tree.root {
                prefixCount += 1
            } else {
                collector.add(
                    VerificationFinding(
                        .splitView,
                        path: checkpoint.name,
                        expected: "the root \(root) at size \(checkpoint.tree.size)",
                        found: "the root \(checkpoint.tree.root), signed by the same key"
                    )
                )
            }
        }
        for index in withoutOpening {
            if let leaf = try await leaf(at: index), chains.erased.contains(leaf) { continue }
            collector.add(VerificationFinding(.openingMissing, index: index, expected: "an opening, or an `erase`"))
        }
        return prefixCount
    }

    private mutating func take(_ record: SignedRecord, at index: UInt64) async throws -> VerifierKey? {
        let taken = chains.take(record, at: index)
        collector.add(taken.findings)
        if let known = taken.repeated {
            let isSame = try await leaf(at: known) == record.leaf
            if let finding = chains.repetition(record, at: index, of: known, isSame: isSame) { collector.add(finding) }
        }
        let header = record.record.header
        var hasSeenPrefix = false
        if header.seen.size <= index { hasSeenPrefix = try await isPrefix(header.seen) }
        if !hasSeenPrefix {
            collector.add(
                VerificationFinding(
                    .seenMismatch,
                    index: index,
                    signer: header.by,
                    seq: header.seq,
                    expected: "a prefix of this log, of size \(index) at most",
                    found: "size \(header.seen.size) with the root \(header.seen.root)"
                )
            )
        }
        return taken.key
    }

    /// Whether `head` is a prefix of the log so far; also yes when damaged files, reported as such, leave it unknown.
    private mutating func isPrefix(_ head: TreeHead) async throws -> Bool {
        guard head.size > 0 else { return head.root == .emptyTree }
        if let known = seenRoots[head.size] { return known == head.root }
        guard let root = try await root(ofPrefix: head.size) else { return true }
        if seenRoots.count >= Self.seenRootsMax { seenRoots.removeAll(keepingCapacity: true) }
        seenRoots[head.size] = root
        return root == head.root
    }

    private func root(ofPrefix size: UInt64) async throws -> Hash32? {
        let width = TileID.partialWidth(level: 0, size: size)
        guard width > 0 else { return tiles.root(ofPrefix: size, last: []) }
        guard let leaves = try await leaves(ofTile: size >> 8, width: width) else { return nil }
        return tiles.root(ofPrefix: size, last: leaves[...])
    }

    /// The leaf hash at `index`; `nil` when the files that say so are damaged.
    private func leaf(at index: UInt64) async throws -> Hash32? {
        let place = Int(index & 255)
        return try await leaves(ofTile: index >> 8, width: place + 1)?[place]
    }

    /// The leaf hashes of a tile that was taken, `width` at least.
    private func leaves(ofTile index: UInt64, width: Int) async throws -> [Hash32]? {
        if let leaves = recent[index], leaves.count >= width { return leaves }
        let (tile, _) = try await reader.tile(TileID(level: 0, index: index))
        // Files may change while they are read, and damaged ones were passed: only what fits is used.
        guard let tile, tile.root == tiles.root(ofTile: index) else { return nil }
        return tile.hashes
    }
}
