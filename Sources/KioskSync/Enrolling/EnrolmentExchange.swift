import Curl
import FoundationEssentials
import IkrarBundle
import IkrarLedger
import IkrarWire
import KioskStore

/// The two requests of an enrolment. Writes nothing; each side has proven its keys when the second returns.
struct EnrolmentExchange: Sendable {
    private let order: HQEnrolmentOrder
    private let connection: HQConnection

    init(_ order: HQEnrolmentOrder, client: CurlClient) {
        self.order = order
        connection = HQConnection(order.address, caFile: order.caFile, client: client)
    }

    /// Asks HQ what the kiosk is to be called. Refuses an HQ that does not even claim the configured log key.
    func offer() async throws(EnrolmentFailure) -> EnrolmentOffer {
        let offer: EnrolmentOffer = try await exchange("GET")
        guard offer.logKey.utf8.elementsEqual(order.logKey.text.utf8) else {
            throw .wrongLogKey(expected: order.logKey.text, found: offer.logKey)
        }
        return offer
    }

    /// Proves the kiosk's keys to HQ and demands HQ's proof of the configured log key.
    func accept(_ offer: EnrolmentOffer, _ draft: EnrolmentDraft) async throws(EnrolmentFailure) -> Enrolment {
        let transportKey = draft.transportKey.verifierKey
        let request = EnrolmentRequest(
            challenge: offer.challenge,
            keys: try draft.signers.map { key throws(EnrolmentFailure) in
                EnrolmentKey(vkey: key.verifierKey.text, proof: try prove(key, offer, transportKey))
            },
            transportKey: transportKey.text,
            transportProof: try prove(draft.transportKey, offer, transportKey)
        )
        let body: [UInt8]
        do {
            body = Array(try JSONEncoder().encode(request))
        } catch {
            throw .invalidOffer("the request cannot be written: \(error)")
        }
        let answer: EnrolmentAnswer = try await exchange("POST", body: (WireProtocol.ContentType.json, body))
        guard answer.signer.utf8.elementsEqual(offer.signer.utf8) else {
            throw .invalidOffer("HQ enrolled \(answer.signer) instead of \(offer.signer)")
        }
        let isProven = EnrolmentProof.isValidAnswer(
            answer.logSignature,
            challenge: offer.challenge,
            signer: offer.signer,
            transportKey: transportKey,
            bundleKey: answer.bundleKey,
            logKey: order.logKey
        )
        guard isProven else { throw .unprovenLogKey }
        do {
            _ = try BundlePublicKey(parsing: answer.bundleKey)
        } catch {
            throw .invalidOffer("the key for bundles is not one: \(answer.bundleKey.prefix(64))")
        }
        return Enrolment(
            url: order.address.url,
            origin: offer.origin,
            site: offer.site,
            signer: offer.signer,
            logKey: order.logKey.text,
            bundleKey: answer.bundleKey,
            transportKeyID: MessageSignature.keyID(of: transportKey),
            caFile: order.caFile,
            policy: order.policy
        )
    }

    private func exchange<Answer: Decodable & Sendable & Equatable>(
        _ method: String,
        body: (type: String, bytes: [UInt8])? = nil
    ) async throws(EnrolmentFailure) -> Answer {
        let response: CurlResponse
        do {
            response = try await connection.send(
                method,
                WireProtocol.Path.enrolment,
                headers: [("Authorization", "Bearer \(order.token)")],
                body: body,
                // The token is good for one.
                isRepeatable: false
            )
        } catch {
            throw .unreachable(error)
        }
        switch HQAnswer<Answer>(response) {
        case .value(let answer): return answer
        case .problem(_, let problem):
            let detail = String((problem.detail ?? problem.title).prefix(200))
            guard problem.code != .badToken else { throw .badToken(detail) }
            throw .refused(code: String(problem.code.rawValue.prefix(64)), detail: detail)
        case .unproven(_, let detail): throw .notHQ(detail)
        }
    }

    private func prove(
        _ key: SignerKey,
        _ offer: EnrolmentOffer,
        _ transportKey: VerifierKey
    ) throws(EnrolmentFailure) -> String {
        let proof: String?
        do {
            proof = try EnrolmentProof.make(challenge: offer.challenge, key: key, transportKey: transportKey)
        } catch {
            throw .invalidOffer("a key cannot sign: \(error)")
        }
        guard let proof else { throw .invalidOffer("its challenge is not printable, or too long") }
        return proof
    }
}
