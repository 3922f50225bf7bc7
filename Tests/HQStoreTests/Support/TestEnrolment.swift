import IkrarLedger
import IkrarWire

/// A kiosk's answer to an offer.
struct TestEnrolment {
    let offer: EnrolmentOffer
    let keys: [SignerKey]
    let transport: SignerKey

    var request: EnrolmentRequest {
        get throws {
            EnrolmentRequest(
                challenge: offer.challenge,
                keys: try keys.map { EnrolmentKey(vkey: $0.verifierKey.text, proof: try proof(of: $0)) },
                transportKey: transport.verifierKey.text,
                transportProof: try proof(of: transport)
            )
        }
    }

    private func proof(of key: SignerKey) throws -> String {
        let proof = try EnrolmentProof.make(
            challenge: offer.challenge,
            key: key,
            transportKey: transport.verifierKey
        )
        return proof ?? ""
    }
}
