package import IkrarLedger

/// The texts signed at enrolment, each with its own first line, so that none can pass for another or for a record.
///
/// A kiosk proves each key over `ikrar/enrolment/v1`, the challenge, that key and the transport key. HQ's log key
/// proves itself over `ikrar/enrolment-answer/v1`, the challenge, the signer's name, the transport key and the key that
/// bundles are sealed to. Each part is a line ended by LF.
package enum EnrolmentProof {
    /// The proof that `key` belongs to whoever holds `transportKey`, in base64. `nil` for a challenge that is not 1 to
    /// ``WireProtocol/Limit/challengeBytesMax`` printable ASCII characters.
    package static func make(
        challenge: String,
        key: SignerKey,
        transportKey: VerifierKey
    ) throws(LedgerError) -> String? {
        guard isAllowed(challenge: challenge) else { return nil }
        let text = text(kioskType, challenge, key.verifierKey.text, transportKey.text)
        return CanonicalBase64.encode(try key.signature(for: text))
    }

    /// Whether `proof` is what ``make(challenge:key:transportKey:)`` gives for these.
    package static func isValid(
        _ proof: String,
        challenge: String,
        key: VerifierKey,
        transportKey: VerifierKey
    ) -> Bool {
        guard isAllowed(challenge: challenge), let signature = CanonicalBase64.decode(proof) else { return false }
        return key.isValidSignature(signature, for: text(kioskType, challenge, key.text, transportKey.text))
    }

    /// The log key's proof that HQ accepted `signer` with `transportKey` and opens bundles with `bundleKey`, in base64; `nil` as
    /// above.
    package static func makeAnswer(
        challenge: String,
        signer: String,
        transportKey: VerifierKey,
        bundleKey: String,
        logKey: SignerKey
    ) throws(LedgerError) -> String? {
        guard isAllowed(challenge: challenge) else { return nil }
        let text = text(answerType, challenge, signer, transportKey.text, bundleKey)
        return CanonicalBase64.encode(try logKey.signature(for: text))
    }

    /// Whether `proof` is what ``makeAnswer(challenge:signer:transportKey:bundleKey:logKey:)`` gives for these.
    package static func isValidAnswer(
        _ proof: String,
        challenge: String,
        signer: String,
        transportKey: VerifierKey,
        bundleKey: String,
        logKey: VerifierKey
    ) -> Bool {
        guard isAllowed(challenge: challenge), let signature = CanonicalBase64.decode(proof) else { return false }
        let text = text(answerType, challenge, signer, transportKey.text, bundleKey)
        return logKey.isValidSignature(signature, for: text)
    }

    private static let kioskType = "ikrar/enrolment/v1"
    private static let answerType = "ikrar/enrolment-answer/v1"

    private static func isAllowed(challenge: String) -> Bool {
        (1...WireProtocol.Limit.challengeBytesMax).contains(challenge.utf8.count)
            && challenge.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    private static func text(_ lines: String...) -> [UInt8] {
        lines.flatMap { Array($0.utf8) + [0x0A] }
    }
}
