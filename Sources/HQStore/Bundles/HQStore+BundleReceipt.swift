import IkrarBundle
package import IkrarLedger
import IkrarWire

/// Receipts of bundles.
extension HQStore {
    /// The receipt of an admitted bundle, as a file: where its records stand, a published checkpoint that covers them, and the
    /// tiles with which the kiosk proves both. Runs for whose tiles there is no room are left out; the kiosk sends those
    /// records again.
    package func bundleReceipt(
        of bundle: VerifiedBundle,
        _ outcome: BundleOutcome,
        checkpoint: SignedCheckpoint,
        now: RecordTime
    ) throws(HQStoreError) -> [UInt8] {
        let size = checkpoint.checkpoint.tree.size
        var tiles = BundleTiles(folder: logFolder, size: size)
        try tiles.add(TileTree.needed(forConsistencyFrom: bundle.seenSize, to: size))
        var chains: [BundleReceiptChain] = []
        for chain in outcome.chains {
            var runs: [StoredRun] = []
            for run in chain.runs where tiles.runs < BundleLimit.receiptRunsMax {
                guard try tiles.add(run) else { break }
                runs.append(run)
            }
            chains.append(
                BundleReceiptChain(
                    signer: chain.signer,
                    nextSeq: chain.nextSeq,
                    runs: runs,
                    trouble: chain.trouble
                )
            )
        }
        let receipt = BundleReceipt(
            kiosk: bundle.kiosk.transportKey.reference,
            bundle: bundle.id,
            time: now,
            checkpoint: checkpoint.bytes,
            chains: chains,
            tiles: tiles.tiles
        )
        do {
            return try receipt.signed(by: logKey, former: formerLogKey)
        } catch {
            throw .damaged("the receipt cannot be signed: \(error)")
        }
    }
}

/// The tiles of one receipt, each once, and no more than have room.
private struct BundleTiles {
    let folder: LogFolder
    let size: UInt64
    private(set) var tiles: [HashTile] = []
    private(set) var runs = 0
    private var known: Set<TileID> = []

    init(folder: LogFolder, size: UInt64) {
        self.folder = folder
        self.size = size
    }

    /// Adds what proves `run`; false when there is no room for it.
    mutating func add(_ run: StoredRun) throws(HQStoreError) -> Bool {
        let ids = [run.index, run.index + run.count - 1].flatMap { index in
            TileTree.needed(forInclusionOf: index..<(index + 1), in: size)
        }
        guard try add(ids) else { return false }
        runs += 1
        return true
    }

    @discardableResult
    mutating func add(_ ids: [TileID]) throws(HQStoreError) -> Bool {
        let missing = Set(ids).subtracting(known)
        guard tiles.count + missing.count <= BundleLimit.receiptTilesMax else { return false }
        for id in ids where known.insert(id).inserted {
            guard let bytes = try folder.content(of: id) else {
                throw .logFolder(path: folder.path + "/" + id.path, detail: "the tile is missing")
            }
            do {
                tiles.append(try HashTile(parsing: bytes, id: id))
            } catch {
                throw .logFolder(path: folder.path + "/" + id.path, detail: error.description)
            }
        }
        return true
    }
}
