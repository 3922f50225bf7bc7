import Foundation
import HQStore
import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarWire

/// `GET` and `POST /v1/enrolment`: a kiosk with a token becomes one of HQ's.
struct EnrolmentRoute: Sendable {
    /// Enrols.
    let store: HQStore
    /// HQ's clock.
    let now: @Sendable () -> RecordTime

    private let limiter = RateLimiter(
        burst: HQServerLimit.enrolmentBurst,
        secondsPerRequest: HQServerLimit.enrolmentSecondsPerRequest
    )

    /// The route on `store`.
    init(store: HQStore, now: @escaping @Sendable () -> RecordTime) {
        self.store = store
        self.now = now
    }

    /// Adds both routes.
    func add(to router: Router<HQRequestContext>) {
        let path = RouterPath(WireProtocol.Path.enrolment)
        router.get(path) { request, context in
            let token = try admit(request, context)
            return try await answering { try await store.enrolmentOffer(token: token, now: now()) }
        }
        router.post(path) { request, context in
            let token = try admit(request, context)
            try request.demand(contentType: WireProtocol.ContentType.json)
            let body = try await request.bytes(upTo: HQServerLimit.enrolmentBodyBytesMax)
            let enrolment: EnrolmentRequest
            do {
                enrolment = try JSONDecoder().decode(EnrolmentRequest.self, from: Data(body))
            } catch {
                throw Problem(.badRequest, detail: "the body is not an enrolment request")
            }
            return try await answering { try await store.enrol(enrolment, token: token, now: now()) }
        }
    }

    /// The token of a request that may be looked at.
    private func admit(_ request: Request, _ context: HQRequestContext) throws -> String {
        if let seconds = limiter.take(context.remoteAddress) { throw RateExceeded(retryAfterSeconds: seconds) }
        try request.demandProtocolVersion()
        guard let token = request.bearerToken else { throw Problem(.badToken) }
        return token
    }

    private func answering(_ body: () async throws -> some Encodable) async throws -> Response {
        do {
            return try .json(try await body())
        } catch HQStoreError.tokenRefused {
            throw Problem(.badToken)
        } catch HQStoreError.enrolmentRefused(let refusal) {
            throw Problem(.badRequest, status: refusal.isConflict ? 409 : 422, detail: refusal.detail)
        }
    }
}

extension EnrolmentRefusal {
    /// Whether a new offer may help.
    fileprivate var isConflict: Bool { self == .challengeExpired || self == .nameNotOffered }

    /// What the kiosk's operator is told.
    fileprivate var detail: String {
        switch self {
        case .challengeExpired: "the challenge is not the newest or too old: ask for a new offer"
        case .invalidKey: "a key is not a canonical vkey, or is weak"
        case .proofFailed: "a key came without a valid proof of possession"
        case .nameNotOffered: "no key has the offered name, or it is taken by now: ask for a new offer"
        case .nameReserved: "a key has a name of this HQ that was not offered"
        case .keyTaken: "a key is enrolled already"
        case .keyCount: "too many keys, none, or one of them twice"
        }
    }
}
