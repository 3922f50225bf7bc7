import Synchronization

/// Collects a whole answer for one waiting task.
final class WholeBodySink: CurlSink {
    private struct State {
        var status = 0
        var headers = CurlHeaders()
        var body: [UInt8] = []
        var waiter: CheckedContinuation<Result<CurlResponse, CurlError>, Never>?
        var result: Result<CurlResponse, CurlError>?
    }

    private let limitBytes: Int
    private let state = Mutex(State())

    init(limitBytes: Int) {
        self.limitBytes = limitBytes
    }

    /// Waits for the answer. Called once.
    func response() async -> Result<CurlResponse, CurlError> {
        await withCheckedContinuation { continuation in
            let result = state.withLock { state in
                if state.result == nil { state.waiter = continuation }
                return state.result
            }
            if let result { continuation.resume(returning: result) }
        }
    }

    func begin(status: Int, headers: CurlHeaders) {
        state.withLock { state in
            state.status = status
            state.headers = headers
        }
    }

    func accept(_ bytes: UnsafeRawBufferPointer) -> CurlSinkVerdict {
        state.withLock { state in
            guard state.body.count + bytes.count <= limitBytes else {
                return .refused(.bodyTooLarge(limit: limitBytes))
            }
            state.body.append(contentsOf: bytes)
            return .taken
        }
    }

    func finish(_ error: CurlError?) {
        let (waiter, result) = state.withLock { state in
            let result: Result<CurlResponse, CurlError> =
                if let error {
                    .failure(error)
                } else {
                    .success(CurlResponse(status: state.status, headers: state.headers, body: state.body))
                }
            state.body = []
            state.result = result
            defer { state.waiter = nil }
            return (state.waiter, result)
        }
        waiter?.resume(returning: result)
    }
}
