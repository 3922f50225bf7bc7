package import IkrarLedger

/// Writes a bundle, batch by batch; what is returned is what comes next in the file. Holds one batch in memory.
package struct BundleWriter: Sendable {
    private var sealer: BundleSealer
    private var digest = BundleDigest()
    private var begun = false

    /// A new bundle to `recipient`.
    package init(to recipient: BundlePublicKey) throws(BundleError) {
        sealer = try BundleSealer(to: recipient)
        digest.add(sealer.header.bytes)
    }

    /// Takes `batch` in.
    package mutating func add(_ batch: BundleBatch) throws(BundleError) -> [UInt8] {
        digest.add(batch.line)
        digest.add(batch.frames)
        return try begin() + sealer.add(batch.line + batch.frames)
    }

    /// Closes the bundle under the signature of `key`, the kiosk's transport key; the writer is of no more use.
    package mutating func finish(time: RecordTime, seenSize: UInt64, key: SignerKey) throws -> [UInt8] {
        let closing = try BundleClosing(time: time, seenSize: seenSize, digest: digest.value, key: key)
        let line = Array("end \(closing.bytes.count)\n".utf8)
        return try begin() + sealer.add(line + closing.bytes) + sealer.finish()
    }

    private mutating func begin() -> [UInt8] {
        defer { begun = true }
        return begun ? [] : sealer.header.bytes
    }
}
