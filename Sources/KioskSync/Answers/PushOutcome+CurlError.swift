import Curl

extension PushOutcome {
    /// What the lack of an answer means for an operator.
    init(_ error: CurlError) {
        let state: SyncState
        switch error {
        case .protocolViolation, .headersTooLarge, .bodyTooLarge:
            self = .notHQ(detail: error.description)
            return
        case .cannotResolve: state = .dns
        case .tls(.notYetValidOrExpired, _): state = .clock
        case .tls, .plainHTTPRefused: state = .tls
        case .cannotConnect, .timedOut, .tooSlow, .truncated, .cancelled, .shutDown, .invalidURL, .invalidHeader,
            .unreadableFile, .other:
            state = .offline
        }
        self = .unreachable(state, cause: error.word, detail: error.description)
    }
}
