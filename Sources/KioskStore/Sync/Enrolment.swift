/// The HQ this kiosk belongs to.
package struct Enrolment: Hashable, Sendable {
    /// HQ's base address.
    package let url: String
    /// HQ's origin: the first part of every key name there.
    package let origin: String
    /// The site HQ knows this kiosk as.
    package let site: String
    /// The name HQ gave this kiosk's signer when it was enrolled.
    package let signer: String
    /// The C2SP vkey of HQ's log.
    package let logKey: String
    /// The public key that bundles to HQ are sealed to, in base64.
    package let bundleKey: String
    /// The `keyid` of this kiosk's transport key in request signatures.
    package let transportKeyID: String
    /// A file of the certificate authorities HQ is checked against; `nil` for the system's.
    package let caFile: String?
    /// The witnesses HQ's checkpoints must have: a c2sp.org/tlog-policy text; `nil` when the log's signature is enough.
    package let policy: [UInt8]?
    /// The index in HQ's log up to which its notices were acted on.
    package let noticed: UInt64

    /// An enrolment as HQ confirmed it.
    package init(
        url: String,
        origin: String,
        site: String,
        signer: String,
        logKey: String,
        bundleKey: String,
        transportKeyID: String,
        caFile: String? = nil,
        policy: [UInt8]? = nil,
        noticed: UInt64 = 0
    ) {
        self.url = url
        self.origin = origin
        self.site = site
        self.signer = signer
        self.logKey = logKey
        self.bundleKey = bundleKey
        self.transportKeyID = transportKeyID
        self.caFile = caFile
        self.policy = policy
        self.noticed = noticed
    }
}
