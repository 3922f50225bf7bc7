import IkrarBundle
package import IkrarLedger
import IkrarWire

/// Records that were carried here by hand.
extension HQStore {
    /// Reads a bundle to its end and proves that it is whole and by an enrolled kiosk. Changes nothing.
    ///
    /// - Parameter read: gives at most so many further bytes of the file, from its beginning on; none at its end. What it
    ///   throws, this throws as an error of the database layer.
    package func verifyBundle(
        reading read: @escaping (Int) throws -> [UInt8]
    ) async throws(HQStoreError) -> VerifiedBundle {
        let (reader, digests, count) = try Self.readThrough(key: bundleKey, reading: read)
        guard let closing = reader.closing else { throw .bundle(.truncated) }
        guard let kiosk = try await kiosk(transportReference: closing.keyReference) else {
            throw .unknownBundleSigner(reference: closing.keyReference)
        }
        do {
            try closing.verify(with: kiosk.transportKey)
        } catch {
            throw .bundle(error)
        }
        return VerifiedBundle(
            kiosk: kiosk,
            time: closing.time,
            recordCount: count,
            seenSize: closing.seenSize,
            id: reader.id,
            digests: digests
        )
    }

    /// Admits a verified bundle, each batch as a push of its kiosk. On return all that the outcome tells is durable; the same
    /// bundle again gives the same indices.
    ///
    /// - Parameters:
    ///   - read: as before, from the file's beginning again. Bytes other than those verified end it with
    ///     ``HQStoreError/bundleExchanged``.
    ///   - now: when HQ received it.
    ///   - progress: told how many records of the bundle are done.
    package func admitBundle(
        _ bundle: VerifiedBundle,
        reading read: @escaping (Int) throws -> [UInt8],
        now: RecordTime,
        progress: (Int) -> Void = { _ in }
    ) async throws(HQStoreError) -> BundleOutcome {
        try await endFormerTransportKey(of: bundle.kiosk)
        let knownSize = try await logSize()
        var tally = BundleTally(knownSize: knownSize)
        do {
            var reader = try BundleReader(key: bundleKey, reading: read)
            guard reader.id == bundle.id else { throw HQStoreError.bundleExchanged }
            var number = 0
            var done = 0
            while let batch = try reader.next() {
                guard number < bundle.digests.count, Hash32.sha256(batch.line + batch.frames) == bundle.digests[number]
                else { throw HQStoreError.bundleExchanged }
                number += 1
                let admission = BundleAdmission(store: self, bundle: bundle, batch: batch, now: now)
                let groups = try FrameGroup.split(try FrameReader.frames(in: batch.frames))
                done += groups.count
                if !tally.isStopped(batch.signer) {
                    tally.add(
                        try await admission.admit(groups, nextSeq: tally.nextSeq(of: batch.signer)),
                        of: batch.signer
                    )
                }
                progress(done)
            }
            guard number == bundle.digests.count else { throw HQStoreError.bundleExchanged }
        } catch {
            throw HQStoreError(mapping: error)
        }
        return tally.outcome
    }

    /// Opens every part and reads every frame.
    private static func readThrough(
        key: BundlePrivateKey,
        reading read: @escaping (Int) throws -> [UInt8]
    ) throws(HQStoreError) -> (reader: BundleReader, digests: [Hash32], count: Int) {
        do {
            var reader = try BundleReader(key: key, reading: read)
            var digests: [Hash32] = []
            var count = 0
            while let batch = try reader.next() {
                digests.append(Hash32.sha256(batch.line + batch.frames))
                do {
                    count += try FrameGroup.split(try FrameReader.frames(in: batch.frames)).count
                } catch {
                    throw BundleError.malformed(expected: "frames: \(error)")
                }
            }
            return (reader, digests, count)
        } catch {
            throw HQStoreError(mapping: error)
        }
    }
}
