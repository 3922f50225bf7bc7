import Synchronization

/// Collects a whole answer for one waiting task.
final class WholeBodySink: CurlSink {
    private struct State {
        var answer: WholeAnswer
        var waiter: CheckedContinuation<Result<CurlResponse, CurlError>, Never>?
        var result: Result<CurlResponse, CurlError>?
    }

    private let state: Mutex<State>

    init(limitBytes: Int) {
        state = Mutex(State(answer: WholeAnswer(limitBytes: limitBytes)))
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
        state.withLock { $0.answer.begin(status: status, headers: headers) }
    }

    func accept(_ bytes: UnsafeRawBufferPointer) -> CurlSinkVerdict {
        state.withLock { $0.answer.accept(bytes) }
    }

    func finish(_ error: CurlError?) {
        let (waiter, result) = state.withLock { state in
            let result: Result<CurlResponse, CurlError> = error.map { .failure($0) } ?? .success(state.answer.response)
            state.result = result
            defer { state.waiter = nil }
            return (state.waiter, result)
        }
        waiter?.resume(returning: result)
    }
}
