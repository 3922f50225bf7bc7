import Curl

extension EnrolmentFailure {
    /// What exactly went wrong, as a stable word for message catalogues; nil where ``code`` says all.
    package var reason: String? {
        switch self {
        case .unreachable(let error): error.word
        case .refused(let code, _): code
        default: nil
        }
    }

    /// The address, key or host that is meant; never the token.
    package var found: String? {
        switch self {
        case .invalidURL(let text), .invalidLogKey(let text), .wrongLogKey(_, let text): text
        case .unreachable(.plainHTTPRefused(let host)): host
        default: nil
        }
    }
}
