import Curl

extension PushOutcome {
    /// What the lack of an answer means for an operator.
    init(_ error: CurlError) {
        let detail = error.description
        switch error {
        case .cannotResolve: self = .unreachable(.dns, detail: detail)
        case .tls(.notYetValidOrExpired, _): self = .unreachable(.clock, detail: detail)
        case .tls, .plainHTTPRefused: self = .unreachable(.tls, detail: detail)
        case .protocolViolation, .headersTooLarge, .bodyTooLarge: self = .notHQ(detail: detail)
        case .cannotConnect, .timedOut, .tooSlow, .truncated, .cancelled, .shutDown, .invalidURL, .invalidHeader,
            .unreadableFile, .other:
            self = .unreachable(.offline, detail: detail)
        }
    }
}
