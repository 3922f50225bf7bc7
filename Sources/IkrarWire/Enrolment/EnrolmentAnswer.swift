/// HQ's answer to an enrolment it accepted.
package struct EnrolmentAnswer: Codable, Hashable, Sendable {
    /// The key name of the chain now in use.
    package let signer: String
    /// HQ's name for the kiosk.
    package let kiosk: String
    /// The vkey of HQ's log.
    package let logKey: String
    /// The public key that bundles to HQ are sealed to, in base64.
    package let bundleKey: String
    /// The log key's ``EnrolmentProof`` over this enrolment, in base64: shows that HQ is who the operator was told.
    package let logSignature: String

    /// An answer of these parts.
    package init(signer: String, kiosk: String, logKey: String, bundleKey: String, logSignature: String) {
        self.signer = signer
        self.kiosk = kiosk
        self.logKey = logKey
        self.bundleKey = bundleKey
        self.logSignature = logSignature
    }

    private enum CodingKeys: String, CodingKey {
        case signer
        case kiosk
        case logKey = "log_key"
        case bundleKey = "bundle_key"
        case logSignature = "log_signature"
    }
}
