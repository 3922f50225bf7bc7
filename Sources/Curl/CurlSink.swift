/// Where a transfer's answer goes. Called on the transfer thread, in this order: `begin` at most once, `accept` any
/// number of times, `finish` exactly once.
protocol CurlSink: AnyObject, Sendable {
    /// The final answer's head is complete.
    func begin(status: Int, headers: CurlHeaders)

    /// Takes the next bytes of the body.
    func accept(_ bytes: UnsafeRawBufferPointer) -> CurlSinkVerdict

    /// The answer is complete (nil), or there will be none.
    func finish(_ error: CurlError?)
}

/// What a sink wants done with bytes it was offered.
enum CurlSinkVerdict {
    /// It has taken them.
    case taken

    /// It has not: hold the transfer until it is resumed, then offer the same bytes again.
    case later

    /// It refuses them: end the transfer with this error.
    case refused(CurlError)
}
