import Crypto
import FoundationEssentials
import IkrarLedger

/// Seals a stream of bytes to HQ's key, a part at a time, as <doc:BundleFormat> says. Holds one part in memory.
struct BundleSealer: Sendable {
    /// What the file begins with, and ``add(_:)`` does not give.
    let header: BundleHeader

    private var sender: HPKE.Sender
    private var waiting: [UInt8] = []

    /// A new file to `recipient`.
    init(to recipient: BundlePublicKey) throws(BundleError) {
        let key = try recipient.agreementKey()
        do {
            sender = try HPKE.Sender(
                recipientKey: key,
                ciphersuite: BundleHeader.suite,
                info: BundleHeader.info(recipient: recipient.id)
            )
        } catch {
            throw .invalidKey
        }
        header = BundleHeader(recipient: recipient.id, encapsulatedKey: [UInt8](sender.encapsulatedKey))
    }

    /// Takes `bytes` in; returns the parts that are full.
    mutating func add(_ bytes: [UInt8]) throws(BundleError) -> [UInt8] {
        waiting += bytes
        var ready: [UInt8] = []
        var start = 0
        // The last part must stay behind: only the end knows that it is one.
        while waiting.count - start > BundleLimit.partBytes {
            let end = start + BundleLimit.partBytes
            ready += try seal(waiting[start..<end], BundleHeader.moreFollow)
            start = end
        }
        waiting.removeFirst(start)
        return ready
    }

    /// The last part. The sealer is of no more use.
    mutating func finish() throws(BundleError) -> [UInt8] {
        defer { waiting = [] }
        return try seal(waiting[...], BundleHeader.isLast)
    }

    private mutating func seal(_ part: ArraySlice<UInt8>, _ place: [UInt8]) throws(BundleError) -> [UInt8] {
        do {
            return [UInt8](try sender.seal(Array(part), authenticating: place))
        } catch {
            throw .invalidKey
        }
    }
}
