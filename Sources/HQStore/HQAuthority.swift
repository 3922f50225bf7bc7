package import IkrarBundle
package import IkrarLedger

/// Who this HQ is: its origin and the public halves of its keys.
package struct HQAuthority: Hashable, Sendable {
    /// The origin: first part of every key name that HQ gives.
    package let origin: String
    /// The log's key, named by the origin unless `init` was told another name; kiosks pin it at enrolment.
    package let logKey: VerifierKey
    /// The log's former key, which signs checkpoints too until it is retired; nil when only one signs.
    package let formerLogKey: VerifierKey?
    /// The registrar's key, `<origin>/registrar/<n>`, which signs enrolments, revocations and definitions.
    package let registrarKey: VerifierKey
    /// The registrar's first key, `<origin>/registrar/1`: whoever reads the log begins with it and is led to the others.
    package let firstRegistrarKey: VerifierKey
    /// The key that bundles to this HQ are sealed to; kiosks keep it at enrolment.
    package let bundleKey: BundlePublicKey

    /// An authority from its parts.
    package init(
        origin: String,
        logKey: VerifierKey,
        formerLogKey: VerifierKey? = nil,
        registrarKey: VerifierKey,
        firstRegistrarKey: VerifierKey,
        bundleKey: BundlePublicKey
    ) {
        self.origin = origin
        self.logKey = logKey
        self.formerLogKey = formerLogKey
        self.registrarKey = registrarKey
        self.bundleKey = bundleKey
        self.firstRegistrarKey = firstRegistrarKey
    }

    /// The keys that sign checkpoints now, the one that stays first.
    package var logKeys: [VerifierKey] { [logKey] + [formerLogKey].compactMap(\.self) }

    /// Whether `name` is safe as one part of a key name: lower-case letters, digits, `.`, `_` and `-`, not at an end.
    static func isPlainName(_ name: String, bytesMax: Int) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, let last = bytes.last, bytes.count <= bytesMax else { return false }
        let isAlphanumeric = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
        return isAlphanumeric(first) && isAlphanumeric(last)
            && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
    }
}
