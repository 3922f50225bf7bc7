package import Curl
package import KioskStore

/// Why a kiosk was not enrolled. Nothing changed at the kiosk; whether HQ used the token up is for HQ to tell.
package enum EnrolmentFailure: Error, Sendable, Hashable {
    /// Not `https://host[:port]` (or `http` to loopback), or with a path.
    case invalidURL(String)
    /// Not a vkey.
    case invalidLogKey(String)
    /// Not a c2sp.org/tlog-policy, or one for other logs.
    case invalidPolicy(String)
    /// The token could not stand in a header field.
    case invalidToken
    /// HQ shows another log key than the operator was told: this is not that HQ.
    case wrongLogKey(expected: String, found: String)
    /// HQ's proof does not fit the log key the operator was told.
    case unprovenLogKey
    /// The token is unknown, used or expired.
    case badToken(String)
    /// HQ refuses; its code and text.
    case refused(code: String, detail: String)
    /// HQ's offer cannot be followed.
    case invalidOffer(String)
    /// An answer, but nothing proves that it is HQ's.
    case notHQ(String)
    /// No answer.
    case unreachable(CurlError)
    /// The kiosk's own store could not take part.
    case store(KioskStoreError)

    /// The stable word for this failure in JSON and message catalogues.
    package var code: String {
        switch self {
        // Nothing was asked: the address is wrong, not the network.
        case .invalidURL, .unreachable(.plainHTTPRefused): "invalid_url"
        case .invalidLogKey: "invalid_log_key"
        case .invalidPolicy: "invalid_policy"
        case .invalidToken: "invalid_token"
        case .wrongLogKey: "wrong_log_key"
        case .unprovenLogKey: "unproven_log_key"
        case .badToken: "bad_token"
        case .refused: "enrolment_refused"
        case .invalidOffer: "invalid_offer"
        case .notHQ: "not_hq"
        case .unreachable: "hq_unreachable"
        case .store(let error): error.code
        }
    }
}

extension EnrolmentFailure: CustomStringConvertible {
    /// One English sentence; never holds the token.
    package var description: String {
        switch self {
        case .invalidURL(let url): "\(url) is not the base address of an HQ: give https://host or https://host:port"
        case .invalidLogKey(let text): "\(text) is not a log key (vkey)"
        case .invalidPolicy(let reason): "the witness policy cannot be used: \(reason)"
        case .invalidToken: "the token holds characters no token has"
        case .wrongLogKey(let expected, let found): "this HQ has the log key \(found), not \(expected)"
        case .unprovenLogKey: "HQ did not prove that it holds the log key"
        case .badToken(let detail): "HQ does not take the token: \(detail)"
        case .refused(let code, let detail): "HQ refused the enrolment (\(code)): \(detail)"
        case .invalidOffer(let detail): "HQ's offer cannot be followed: \(detail)"
        case .notHQ(let detail): detail
        case .unreachable(let error): "HQ is not reached: \(error)"
        case .store(let error): error.description
        }
    }
}
