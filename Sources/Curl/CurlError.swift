/// Why there is no answer. No case says that the peer did not act on the request: after `timedOut`, `tooSlow`,
/// `truncated`, `protocolViolation` and the caps, that is unknown and the caller asks again with the same identity.
package enum CurlError: Error, Sendable, Hashable {
    /// The URL does not parse, is neither http nor https, or carries credentials.
    case invalidURL(String)

    /// Plain HTTP to something else than a Unix socket or an allowed loopback address.
    case plainHTTPRefused(String)

    /// A method or header field that could smuggle a second one (CR, LF, NUL, or not a token). Names the field only:
    /// its value may be a secret.
    case invalidHeader(String)

    /// The file to send cannot be opened, or is no regular file.
    case unreadableFile(path: String, errno: Int32)

    /// The name was not resolved.
    case cannotResolve(String)

    /// No connection; `errno` is the system's reason, or 0 when it gave none.
    case cannotConnect(errno: Int32, detail: String)

    /// The connect or the total time ran out.
    case timedOut

    /// The rate stayed below the low-speed limit.
    case tooSlow

    /// No trustworthy connection.
    case tls(reason: CurlTLSFailure, detail: String)

    /// The body passed `CurlLimits.responseBodyMax` bytes.
    case bodyTooLarge(limit: Int)

    /// The header lines passed `CurlLimits.responseHeadersMax` bytes.
    case headersTooLarge(limit: Int)

    /// The connection ended before the answer did.
    case truncated(String)

    /// The answer is not HTTP/1.1, or contradicts itself.
    case protocolViolation(String)

    /// The task that waited was cancelled.
    case cancelled

    /// The client was shut down.
    case shutDown

    /// Anything else: libcurl's own code and text.
    case other(code: Int32, detail: String)
}

extension CurlError: CustomStringConvertible {
    /// One English line for logs; holds no header value and no body.
    package var description: String {
        switch self {
        case .invalidURL(let url): "not a usable http or https URL: \(url)"
        case .plainHTTPRefused(let host): "plain HTTP to \(host) refused: use https"
        case .invalidHeader(let name): "header field \(name) refused: not a token, or its value holds a line break"
        case .unreadableFile(let path, let errno): "cannot read \(path) (errno \(errno))"
        case .cannotResolve(let detail): "name not resolved: \(detail)"
        case .cannotConnect(let errno, let detail): "no connection (errno \(errno)): \(detail)"
        case .timedOut: "timed out"
        case .tooSlow: "stalled: below the lowest accepted rate"
        case .tls(.notYetValidOrExpired, let detail): "certificate not valid at this time, check the clock: \(detail)"
        case .tls(let reason, let detail): "TLS failed (\(reason.rawValue)): \(detail)"
        case .bodyTooLarge(let limit): "answer's body passes \(limit) bytes"
        case .headersTooLarge(let limit): "answer's headers pass \(limit) bytes"
        case .truncated(let detail): "connection ended before the answer: \(detail)"
        case .protocolViolation(let detail): "not a valid HTTP answer: \(detail)"
        case .cancelled: "cancelled"
        case .shutDown: "client shut down"
        case .other(let code, let detail): "libcurl error \(code): \(detail)"
        }
    }
}
