/// Why a request's signature is not accepted, or cannot be made.
package enum MessageSignatureError: Error, Hashable, Sendable {
    /// The request lacks this header field.
    case missing(header: String)
    /// The header field occurs more than once.
    case repeated(header: String)
    /// The header field is not in the one form taken; `expected` says which.
    case malformed(header: String, expected: String)
    /// The body is not the one signed for.
    case wrongDigest
    /// The request is signed by another key.
    case wrongKey(expected: String, found: String)
    /// The signature does not fit the request.
    case badSignature
    /// The signature's time is further from now than allowed (Unix seconds; positive skew: the sender is ahead).
    case skew(seconds: Int64, limit: Int64)
    /// A part of the request cannot be signed: it is not printable ASCII.
    case unsignable(part: String)
    /// The cryptographic library could not sign.
    case signingFailed
}

extension MessageSignatureError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .missing(let header): "the request has no \(header)"
        case .repeated(let header): "the request has more than one \(header)"
        case .malformed(let header, let expected): "\(header): expected \(expected)"
        case .wrongDigest: "the body is not the one signed for"
        case .wrongKey(let expected, let found): "signed by \(found), expected \(expected)"
        case .badSignature: "the signature does not fit the request"
        case .skew(let seconds, let limit): "the request's time is off by \(seconds) s, at most \(limit) s are allowed"
        case .unsignable(let part): "\(part) is not printable ASCII"
        case .signingFailed: "signing failed"
        }
    }
}
