import IkrarBundle
import IkrarLedger
import IkrarWire
import KioskStore

/// A bundle about to be written: what HQ lacks at this moment, as a push would bring it. The store is asked batch by batch, so
/// that scanning does not notice, and no more than one batch is in memory.
package struct BundleExport: Sendable {
    /// How many records the bundle holds.
    package let recordCount: Int

    private let store: KioskStore
    private let chains: [OutboxChain]
    private let recipient: BundlePublicKey
    private let key: SignerKey
    private let time: RecordTime
    private let seenSize: UInt64

    /// Looks what HQ lacks. Throws a `KioskStoreError`, `notEnrolled` before the enrolment.
    init(store: KioskStore, key: SignerKey, time: RecordTime) async throws {
        guard let enrolment = try await store.enrolment() else { throw KioskStoreError.notEnrolled }
        do {
            recipient = try BundlePublicKey(parsing: enrolment.bundleKey)
        } catch {
            throw KioskStoreError.damaged(["the enrolment's key for bundles does not read: \(error)"])
        }
        self.store = store
        self.key = key
        self.time = time
        seenSize = try await store.verifiedCheckpoint()?.checkpoint.tree.size ?? 0
        chains = try await store.outboxChains()
        recordCount = chains.reduce(0) { $0 + $1.count }
    }

    /// Gives the bundle's bytes to `take`, piece by piece. It is whole when this returns.
    package func write(_ take: ([UInt8]) async throws -> Void) async throws {
        var writer = try BundleWriter(to: recipient)
        for chain in chains {
            for seq in chain.released {
                if let batch = try await batch(of: chain, seqs: seq..<(seq + 1)) { try await take(writer.add(batch.0)) }
            }
            var next = chain.seqs.lowerBound
            while let (batch, end) = try await batch(of: chain, seqs: next..<chain.seqs.upperBound) {
                try await take(writer.add(batch))
                next = end
            }
            // HQ is to know where the chain ends although nothing of it is carried.
            if chain.count == 0 {
                let greeting = BundleBatch(signer: chain.signer, lastSeq: chain.headSeq, frames: [])
                try await take(writer.add(greeting))
            }
        }
        try await take(writer.finish(time: time, seenSize: seenSize, key: key))
    }

    /// The first of the records with these seqs, and the seq behind them; `nil` when there are none.
    private func batch(
        of chain: OutboxChain,
        seqs: Range<UInt64>
    ) async throws(KioskStoreError) -> (BundleBatch, end: UInt64)? {
        let outbox = try await store.outboxBatch(
            of: chain.signer,
            seqs: seqs,
            maxRecords: WireProtocol.Limit.batchRecordsMax,
            maxBytes: FramedBatch.contentBytes(
                WireProtocol.Limit.batchRecordsMax,
                WireProtocol.Limit.batchBytesMax
            )
        )
        guard let outbox, let last = outbox.entries.last else { return nil }
        let frames = FramedBatch(outbox).bytes
        return (BundleBatch(signer: chain.signer, lastSeq: chain.headSeq, frames: frames), last.seq + 1)
    }
}
