import KioskControl

extension RequestID {
    /// The request id the caller gave in the header, or a fresh one.
    static func given(_ text: String?) throws(LocalProblem) -> RequestID {
        guard let text else { return .random() }
        guard let id = RequestID(text) else {
            throw .invalid("\(ControlHeader.idempotencyKey) must be 1 to \(bytesMax) printable ASCII characters")
        }
        return id
    }
}
