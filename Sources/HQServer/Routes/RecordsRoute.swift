import HQStore
import Hummingbird
import IkrarLedger
import IkrarWire
import Logging

/// `POST /v1/records`: a kiosk brings its records.
struct RecordsRoute: Sendable {
    private let store: HQStore
    private let publication: BoundedPublication
    private let authenticator: RequestAuthenticator
    private let limiter = RateLimiter(
        burst: HQServerLimit.recordsBurst,
        secondsPerRequest: HQServerLimit.recordsSecondsPerRequest
    )

    /// The route on `store`, answering once `publication` covers what was admitted.
    init(store: HQStore, publication: BoundedPublication, now: @escaping @Sendable () -> RecordTime) {
        self.store = store
        self.publication = publication
        authenticator = RequestAuthenticator(store: store, now: now)
    }

    /// Adds the route.
    func add(to router: Router<HQRequestContext>) {
        router.post(RouterPath(WireProtocol.Path.records)) { request, context in
            try await push(request, context)
        }
    }

    private func push(_ request: Request, _ context: HQRequestContext) async throws -> Response {
        try request.demandProtocolVersion()
        try request.demand(contentType: WireProtocol.ContentType.frames)
        let body = try await request.bytes(upTo: WireProtocol.Limit.bodyBytesMax)
        let proven = try await authenticator.prove(request, body: body)
        if let seconds = limiter.take(proven.kiosk.name) { throw RateExceeded(retryAfterSeconds: seconds) }
        let frames: [Frame]
        do {
            frames = try FrameReader.frames(in: body)
        } catch {
            throw Problem(.badFrames, detail: error.description)
        }
        let outcome = try await store.admit(
            frames,
            from: proven.kiosk,
            signer: proven.request.signer,
            lastSeq: proven.request.head,
            now: proven.receivedAt
        )
        let noticed = request.headers[.ikrarNoticed].flatMap { CanonicalDecimal.decode(Array($0.utf8)[...]) }
        return try await answer(to: outcome, kiosk: proven.kiosk, noticed: noticed, logger: context.logger)
    }

    private func answer(
        to outcome: AdmissionOutcome,
        kiosk: EnrolledKiosk,
        noticed: UInt64?,
        logger: Logger
    ) async throws -> Response {
        switch outcome {
        case .stored(let answer):
            // A kiosk that does not say how far it is knows no notices.
            let notices = if let noticed { try await store.notices(for: kiosk, from: noticed) } else { [LogNotice]() }
            let size = max(
                answer.stored.map { $0.index + $0.count }.max() ?? 0,
                notices.last.map { $0.index + 1 } ?? 0
            )
            let covering = try await publication.cover(size)
            let checkpoint = covering.map { String(decoding: $0.checkpoint.bytes, as: UTF8.self) }
            return try .json(answer.covered(by: checkpoint, isPending: covering?.isPending, notices: notices))
        case .gap(let signer, let expectedSeq):
            throw Problem(.gap, expectedSeq: expectedSeq, signer: signer)
        case .fork(let signer, let seq, let notes):
            // The alarm: two notes of one key at one place mean a cloned or restored disk, or a stolen key.
            logger.critical(
                "a kiosk's chain has split",
                metadata: ["kiosk": "\(kiosk.name)", "signer": "\(signer)", "seq": "\(seq)"]
            )
            throw Problem(.fork, signer: signer, seq: seq, notes: notes.map { CanonicalBase64.encode($0) })
        case .refused(let refusal):
            logger.warning(
                "a batch was refused",
                metadata: ["kiosk": "\(kiosk.name)", "reason": "\(refusal.problem.code.rawValue)"]
            )
            throw refusal.problem
        }
    }
}
