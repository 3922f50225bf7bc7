import HQStore
import Hummingbird
import IkrarLedger
import IkrarWire

/// Finds out which kiosk a request is from: by the key that signed it, and by nothing else in it.
struct RequestAuthenticator: Sendable {
    /// Knows the kiosks' keys.
    let store: HQStore
    /// HQ's clock.
    let now: @Sendable () -> RecordTime

    /// A request whose signature is proven, and the kiosk whose it is.
    struct Proven: Sendable {
        /// The kiosk.
        let kiosk: EnrolledKiosk
        /// What the kiosk signed.
        let request: SignedRequest
        /// When HQ received it.
        let receivedAt: RecordTime
    }

    /// Proves `request` with `body`; throws a `Problem` for a signature that is missing, false, too old or by a
    /// stranger.
    func prove(_ request: Request, body: [UInt8]) async throws -> Proven {
        guard request.uri.query == nil else { throw Problem(.badRequest, detail: "signed requests have no query") }
        let signature: MessageSignature
        do {
            signature = try MessageSignature(
                method: request.method.rawValue,
                authority: request.head.authority ?? "",
                path: request.uri.path,
                headers: request.headers.map { ($0.name.canonicalName, $0.value) }
            )
        } catch {
            throw Problem(.unauthorized, detail: error.description)
        }
        guard let kiosk = try await store.kiosk(transportReference: signature.keyID) else {
            throw Problem(.unknownKey)
        }
        let receivedAt = now()
        let proven: SignedRequest
        do {
            proven = try signature.verify(body: body, key: kiosk.transportKey, now: receivedAt)
        } catch .skew(let seconds, let limit) {
            throw Problem(
                .skew,
                detail: MessageSignatureError.skew(seconds: seconds, limit: limit).description,
                serverTime: receivedAt.text
            )
        } catch {
            throw Problem(.unauthorized, detail: error.description)
        }
        try await store.endFormerTransportKey(of: kiosk)
        return Proven(kiosk: kiosk, request: proven, receivedAt: receivedAt)
    }
}
