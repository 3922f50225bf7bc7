import Curl

extension CurlError {
    /// Why there is no answer, as a stable word for message catalogues.
    var word: String {
        switch self {
        case .plainHTTPRefused: "plain_http"
        case .cannotResolve: "cannot_resolve"
        case .cannotConnect: "cannot_connect"
        case .timedOut, .tooSlow: "timed_out"
        case .tls(let reason, _): "tls_\(reason.rawValue)"
        case .truncated: "truncated"
        case .protocolViolation, .bodyTooLarge, .headersTooLarge: "protocol_violation"
        default: "other"
        }
    }
}
