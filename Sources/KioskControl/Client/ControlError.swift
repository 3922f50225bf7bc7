/// Why the daemon's answer is not there, or is a refusal.
package enum ControlError: Error, Equatable, Sendable {
    /// The path of the socket is longer than the system allows; nothing was sent.
    case socketPathTooLong(path: String, bytesMax: Int)
    /// There is no socket; nothing was sent.
    case socketMissing(path: String)
    /// The socket or its directory is closed to this user; nothing was sent.
    case socketForbidden(path: String)
    /// The socket is there and nobody answers; nothing was sent.
    case nobodyListening(path: String, detail: String)
    /// No answer in time. In doubt: the order may have been carried out; asking again with `request` tells.
    case timedOut(request: RequestID?)
    /// The connection ended before the answer. In doubt, as above.
    case interrupted(request: RequestID?, detail: String)
    /// Something answered that is not the local API of this version. In doubt, as above.
    case notTheLocalAPI(request: RequestID?, detail: String)
    /// The file to be sent cannot be read; nothing was sent.
    case unreadableFile(path: String, errno: Int32)
    /// A defect of this program: it asked for what cannot be sent.
    case unsendable(detail: String)
    /// The daemon refused.
    case problem(ControlProblem)
}
