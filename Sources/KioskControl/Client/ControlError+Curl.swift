import Curl
import Glibc

extension ControlError {
    /// What a failed exchange over the socket at `path` means.
    init(_ error: CurlError, socketPath path: String, request: RequestID?) {
        switch error {
        case .cannotConnect(let errno, let detail):
            self = Self.failedDial(path: path, errno: errno, detail: detail)
        case .cannotResolve(let detail):
            self = .nobodyListening(path: path, detail: detail)
        case .timedOut, .tooSlow:
            self = .timedOut(request: request)
        case .unreadableFile(let file, let errno):
            self = .unreadableFile(path: file, errno: errno)
        case .truncated(let detail):
            self = .interrupted(request: request, detail: detail)
        case .cancelled, .shutDown:
            self = .interrupted(request: request, detail: error.description)
        case .bodyTooLarge, .headersTooLarge, .protocolViolation, .tls:
            self = .notTheLocalAPI(request: request, detail: error.description)
        case .invalidURL, .plainHTTPRefused, .invalidHeader:
            self = .unsendable(detail: error.description)
        case .other:
            self = .interrupted(request: request, detail: error.description)
        }
    }

    /// libcurl does not always know the system's reason, so the path is asked once more.
    private static func failedDial(path: String, errno reason: Int32, detail: String) -> ControlError {
        switch reason == 0 ? reasonForNoAccess(path) : reason {
        case ENOENT, ENOTDIR: .socketMissing(path: path)
        case EACCES, EPERM: .socketForbidden(path: path)
        default: .nobodyListening(path: path, detail: detail)
        }
    }

    private static func reasonForNoAccess(_ path: String) -> Int32 {
        access(path, W_OK) == 0 ? 0 : errno
    }
}
