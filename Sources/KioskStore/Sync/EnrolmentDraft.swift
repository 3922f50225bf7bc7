package import IkrarLedger

/// The keys an enrolment asks HQ to accept. Their private halves prove possession; they do not leave the process.
package struct EnrolmentDraft: Sendable {
    /// The signers to enrol: first the one named by HQ, then every older one whose chain holds records.
    package let signers: [SignerKey]
    /// The key that signs requests.
    package let transportKey: SignerKey

    /// A draft of these parts.
    package init(signers: [SignerKey], transportKey: SignerKey) {
        self.signers = signers
        self.transportKey = transportKey
    }
}
