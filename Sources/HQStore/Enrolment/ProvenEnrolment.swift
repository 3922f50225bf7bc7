import IkrarLedger
import IkrarWire

/// The keys of an enrolment whose possession was proven.
struct ProvenEnrolment {
    /// The signing keys, in the order given.
    let keys: [VerifierKey]
    /// The key that will sign requests.
    let transportKey: VerifierKey

    /// Checks every proof over `challenge`.
    init(_ request: EnrolmentRequest, challenge: String) throws(EnrolmentRefusal) {
        guard request.challenge.utf8.elementsEqual(challenge.utf8) else { throw .challengeExpired }
        guard !request.keys.isEmpty, request.keys.count <= WireProtocol.Limit.enrolmentKeysMax else { throw .keyCount }
        let transportKey = try Self.key(request.transportKey)
        var keys: [VerifierKey] = []
        for offered in request.keys {
            let key = try Self.key(offered.vkey)
            guard
                EnrolmentProof.isValid(
                    offered.proof,
                    challenge: challenge,
                    key: key,
                    transportKey: transportKey
                )
            else { throw .proofFailed }
            guard !keys.contains(where: { $0 == key || $0.name == key.name }) else { throw .keyCount }
            keys.append(key)
        }
        guard
            EnrolmentProof.isValid(
                request.transportProof,
                challenge: challenge,
                key: transportKey,
                transportKey: transportKey
            )
        else { throw .proofFailed }
        self.keys = keys
        self.transportKey = transportKey
    }

    /// Whether `kiosk` was enrolled with these keys; it may have older ones that it no longer holds.
    func describes(_ kiosk: EnrolledKiosk) -> Bool {
        guard transportKey == kiosk.transportKey, let current = kiosk.signers.last?.key else { return false }
        return keys.contains(current) && Set(keys).isSubset(of: kiosk.signers.map(\.key))
    }

    private static func key(_ text: String) throws(EnrolmentRefusal) -> VerifierKey {
        do {
            return try VerifierKey(parsing: text)
        } catch {
            throw .invalidKey
        }
    }
}
