/// Collects a whole answer on the thread that waits for it.
///
/// `@unchecked Sendable`: made, filled and read by that one thread.
final class WaitingSink: CurlSink, @unchecked Sendable {
    /// How the transfer ended; nil while it runs.
    private(set) var result: Result<CurlResponse, CurlError>?

    private var answer: WholeAnswer

    init(limitBytes: Int) {
        answer = WholeAnswer(limitBytes: limitBytes)
    }

    func begin(status: Int, headers: CurlHeaders) {
        answer.begin(status: status, headers: headers)
    }

    func accept(_ bytes: UnsafeRawBufferPointer) -> CurlSinkVerdict {
        answer.accept(bytes)
    }

    func finish(_ error: CurlError?) {
        result = error.map { .failure($0) } ?? .success(answer.response)
    }
}
