/// What went wrong, for programs. Open-ended: a kiosk must get along with codes a newer HQ may send.
package struct ProblemCode: RawRepresentable, Codable, Hashable, Sendable {
    /// The code as written, in snake_case.
    package let rawValue: String

    /// Any code.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// HQ lacks records before this batch; `expected_seq` says from where.
    package static let gap = ProblemCode(rawValue: "gap")
    /// HQ has another note at this seq; `notes` shows both. The kiosk must stop pushing this signer.
    package static let fork = ProblemCode(rawValue: "fork")
    /// The request's time is too far from HQ's clock; `server_time` tells it.
    package static let skew = ProblemCode(rawValue: "skew")
    /// The request is not signed, or falsely.
    package static let unauthorized = ProblemCode(rawValue: "unauthorized")
    /// The request is signed by a transport key HQ does not know.
    package static let unknownKey = ProblemCode(rawValue: "unknown_key")
    /// The kiosk, or the signer from this seq on, is no longer accepted.
    package static let revoked = ProblemCode(rawValue: "revoked")
    /// A record is by a key that is not this kiosk's.
    package static let wrongSigner = ProblemCode(rawValue: "wrong_signer")
    /// A record's signature is false.
    package static let badSignature = ProblemCode(rawValue: "bad_signature")
    /// A note is not a canonical record.
    package static let notCanonical = ProblemCode(rawValue: "not_canonical")
    /// An opening is not canonical, or not what its note commits to.
    package static let badOpening = ProblemCode(rawValue: "bad_opening")
    /// A record is of a type kiosks may not sign.
    package static let typeNotPermitted = ProblemCode(rawValue: "type_not_permitted")
    /// The body is not a sequence of frames, or not in the order of seq.
    package static let badFrames = ProblemCode(rawValue: "bad_frames")
    /// The body is not the JSON it should be.
    package static let badRequest = ProblemCode(rawValue: "bad_request")
    /// The body exceeds the limit.
    package static let bodyTooLarge = ProblemCode(rawValue: "body_too_large")
    /// The content type is not the one this path takes.
    package static let unsupportedMediaType = ProblemCode(rawValue: "unsupported_media_type")
    /// `Ikrar-Protocol` is missing or another version.
    package static let unsupportedProtocol = ProblemCode(rawValue: "unsupported_protocol")
    /// The enrolment token is unknown, used or expired.
    package static let badToken = ProblemCode(rawValue: "bad_token")
    /// HQ cannot answer now; `Retry-After` says when to come again.
    package static let busy = ProblemCode(rawValue: "busy")
    /// HQ has no such path.
    package static let notFound = ProblemCode(rawValue: "not_found")
    /// HQ failed.
    package static let failed = ProblemCode(rawValue: "internal")

    /// The status and title HQ sends with the code; of a code unknown here, 400 and the code itself.
    package var usual: (status: Int, title: String) {
        ProblemCode.usual[self] ?? (400, rawValue)
    }

    private static let usual: [ProblemCode: (status: Int, title: String)] = [
        gap: (409, "Records before this batch are missing"),
        fork: (409, "HQ has another record at this place"),
        skew: (401, "The request's time is too far from HQ's clock"),
        unauthorized: (401, "The request is not signed as it must be"),
        unknownKey: (401, "The request is signed by an unknown key"),
        revoked: (403, "The key is no longer accepted"),
        wrongSigner: (422, "A record is by a key that is not this kiosk's"),
        badSignature: (422, "A record's signature is false"),
        notCanonical: (422, "A note is not a canonical record"),
        badOpening: (422, "An opening does not belong to its record"),
        typeNotPermitted: (422, "A record is of a type kiosks may not sign"),
        badFrames: (400, "The body is not a batch of records"),
        badRequest: (400, "The body is not as it must be"),
        bodyTooLarge: (413, "The body is too large"),
        unsupportedMediaType: (415, "The content type is not taken here"),
        unsupportedProtocol: (400, "The protocol version is not spoken here"),
        badToken: (401, "The token is unknown, used or expired"),
        busy: (503, "HQ is busy"),
        notFound: (404, "There is nothing here"),
        failed: (500, "HQ failed"),
    ]
}
