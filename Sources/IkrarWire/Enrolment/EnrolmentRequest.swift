/// What a kiosk POSTs to `/v1/enrolment`: its keys, each with proof of possession.
package struct EnrolmentRequest: Codable, Hashable, Sendable {
    /// The challenge of the offer.
    package let challenge: String
    /// The keys of all chains the kiosk has records of, and of the new one; at most
    /// ``WireProtocol/Limit/enrolmentKeysMax``.
    package let keys: [EnrolmentKey]
    /// The vkey that will sign requests.
    package let transportKey: String
    /// ``EnrolmentProof`` by the transport key over itself, in base64.
    package let transportProof: String

    /// A request of these parts.
    package init(challenge: String, keys: [EnrolmentKey], transportKey: String, transportProof: String) {
        self.challenge = challenge
        self.keys = keys
        self.transportKey = transportKey
        self.transportProof = transportProof
    }

    private enum CodingKeys: String, CodingKey {
        case challenge
        case keys
        case transportKey = "transport_key"
        case transportProof = "transport_proof"
    }
}
