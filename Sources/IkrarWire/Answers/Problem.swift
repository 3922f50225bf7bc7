/// A refusal as HQ sends it (RFC 9457, `application/problem+json`), with what the kiosk needs to act on it.
package struct Problem: Codable, Hashable, Sendable, Error {
    /// A URI for the kind of problem: `urn:ikrar:problem:` and the code.
    package let type: String
    /// What the kind of problem is, in English; the same for every occurrence.
    package let title: String
    /// The HTTP status, once more.
    package let status: Int
    /// What is wrong this time, in English. Holds no personal data.
    package let detail: String?
    /// What went wrong, for programs.
    package let code: ProblemCode
    /// With `gap`: the seq HQ wants next.
    package let expectedSeq: UInt64?
    /// The signer concerned.
    package let signer: String?
    /// The record concerned.
    package let seq: UInt64?
    /// With `fork`: the notes at that place, HQ's first, in base64.
    package let notes: [String]?
    /// With `skew`: HQ's clock, in the form records use.
    package let serverTime: String?

    /// A problem with `code`; status and title are the usual ones unless given.
    package init(
        _ code: ProblemCode,
        status: Int? = nil,
        title: String? = nil,
        detail: String? = nil,
        expectedSeq: UInt64? = nil,
        signer: String? = nil,
        seq: UInt64? = nil,
        notes: [String]? = nil,
        serverTime: String? = nil
    ) {
        type = Problem.typePrefix + code.rawValue
        self.title = title ?? code.usual.title
        self.status = status ?? code.usual.status
        self.detail = detail
        self.code = code
        self.expectedSeq = expectedSeq
        self.signer = signer
        self.seq = seq
        self.notes = notes
        self.serverTime = serverTime
    }

    private static let typePrefix = "urn:ikrar:problem:"

    private enum CodingKeys: String, CodingKey {
        case type
        case title
        case status
        case detail
        case code
        case expectedSeq = "expected_seq"
        case signer
        case seq
        case notes
        case serverTime = "server_time"
    }
}
