import Curl
import IkrarLedger
import IkrarWire

extension PushOutcome {
    /// Codes that speak of the request, not of one of its records: halving the batch would find nothing.
    private static let codesOfRequest: Set<ProblemCode> = [
        .unsupportedProtocol, .unsupportedMediaType, .notFound, .badToken,
    ]

    /// Reads the answer to a push of `signer`'s records.
    init(_ response: CurlResponse, signer: String) {
        let date = response.headers["Date"].flatMap { HTTPDate(parsing: $0) }
        let retryAfter = response.headers["Retry-After"].flatMap { RetryAfter.wait($0, answerDate: date) }
        switch HQAnswer<PushAnswer>(response) {
        case .value(let answer) where !answer.signer.utf8.elementsEqual(signer.utf8):
            self = .notHQ(detail: "the answer is about another signer")
        case .value(let answer) where !Self.isPossible(answer):
            self = .notHQ(detail: "the answer holds numbers no record can have")
        case .value(let answer): self = .stored(answer)
        case .problem(let status, let problem): self.init(status, problem, retryAfter: retryAfter)
        case .unproven(413, _): self = .tooLarge(isProven: false)
        case .unproven(let status, let detail) where status == 429 || status == 500 || (502...504).contains(status):
            // Likely the proxy before HQ. Nothing depends on who it was, so its wish is granted.
            self = .busy(retryAfter: retryAfter, detail: detail)
        case .unproven(_, let detail): self = .notHQ(detail: detail)
        }
    }

    private init(_ status: Int, _ problem: Problem, retryAfter: Duration?) {
        let numbers = [problem.expectedSeq, problem.seq].compactMap(\.self)
        guard numbers.allSatisfy({ $0 <= CanonicalDecimal.maximum }) else {
            self = .notHQ(detail: "the answer holds numbers no record can have")
            return
        }
        let detail = "HQ answered \(problem.code.rawValue.prefix(64)): \((problem.detail ?? problem.title).prefix(200))"
        switch (status, problem.code) {
        case (409, .gap):
            self = problem.expectedSeq.map { .gap(expectedSeq: $0) } ?? .refusedEntirely(detail: detail)
        case (409, .fork): self = .fork(seq: problem.seq, theirNote: Self.theirNote(problem))
        case (401, .skew): self = .skew(detail: detail)
        case (401, let code), (403, let code):
            self = .unauthorized(cause: String(code.rawValue.prefix(64)), detail: detail)
        case (413, _): self = .tooLarge(isProven: true)
        case (408, _), (429, _), (500..., _): self = .busy(retryAfter: retryAfter, detail: detail)
        case (409, _): self = .refusedEntirely(detail: detail)
        case (_, let code) where Self.codesOfRequest.contains(code): self = .refusedEntirely(detail: detail)
        default: self = .refused(code: String(problem.code.rawValue.prefix(64)), detail: detail)
        }
    }

    /// Records number no further than ``CanonicalDecimal/maximum``; what lies beyond would not fit into the store. Half of it,
    /// so that a run's end fits as well.
    private static func isPossible(_ answer: PushAnswer) -> Bool {
        answer.nextSeq <= CanonicalDecimal.maximum
            && answer.stored.allSatisfy {
                [$0.seq, $0.index, $0.count].allSatisfy { $0 <= CanonicalDecimal.maximum / 2 }
            }
    }

    /// HQ's note comes first; without a readable one the fork is kept all the same.
    private static func theirNote(_ problem: Problem) -> [UInt8] {
        problem.notes?.first.flatMap { CanonicalBase64.decode($0) } ?? []
    }
}
