import IkrarBundle
import IkrarLedger
import IkrarWire
import Synchronization

@testable import KioskSync

extension TestHQ {
    /// Takes a bundle in, as the store of an HQ does, and gives the receipt of it. `trouble` is told of the kiosk's chain instead of
    /// what was taken.
    func receipt(for bundle: [UInt8], trouble: BundleTrouble? = nil) throws -> BundleReceipt {
        var position = 0
        var reader = try BundleReader(key: bundleKey) { count in
            let end = min(position + count, bundle.count)
            defer { position = end }
            return Array(bundle[position..<end])
        }
        return try state.withLock { state in
            var chains: [BundleReceiptChain] = []
            while let batch = try reader.next() {
                let chain = try take(batch, &state)
                chains.removeAll { $0.signer == chain.signer }
                chains.append(
                    trouble.map { BundleReceiptChain(signer: chain.signer, nextSeq: nil, runs: [], trouble: $0) }
                        ?? chain
                )
            }
            guard let closing = reader.closing, let transportKey = state.transportKey else {
                throw BundleError.truncated
            }
            try closing.verify(with: transportKey)
            let leaves = shown(state)
            return BundleReceipt(
                kiosk: transportKey.reference,
                bundle: reader.id,
                time: closing.time,
                checkpoint: Array(try checkpoint(state).utf8),
                chains: chains,
                tiles: TileTree.grown(from: 0, to: UInt64(leaves.count)).map { tile($0, of: leaves) }
            )
        }
    }

    /// All that it has of the batch's chain, as runs.
    private func take(_ batch: BundleBatch, _ state: inout State) throws -> BundleReceiptChain {
        for case .note(let note) in try FrameReader.frames(in: batch.frames) {
            let seq = try SignedRecord(parsing: note).record.header.seq
            guard state.notes[batch.signer]?[seq] == nil else { continue }
            state.notes[batch.signer, default: [:]][seq] = note
            state.indices[batch.signer, default: [:]][seq] = UInt64(state.leaves.count)
            state.leaves.append(MerkleTree.leafHash(note))
        }
        var runs: [StoredRun] = []
        for (seq, index) in (state.indices[batch.signer] ?? [:]).sorted(by: { $0.key < $1.key }) {
            if let longer = runs.last?.extended(seq: seq, index: index) {
                runs[runs.count - 1] = longer
            } else {
                runs.append(StoredRun(seq: seq, index: index))
            }
        }
        return BundleReceiptChain(
            signer: batch.signer,
            nextSeq: runs.last.map { $0.seq + $0.count } ?? 0,
            runs: runs,
            trouble: nil
        )
    }
}
