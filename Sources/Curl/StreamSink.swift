import Synchronization

/// Hands an endless answer to one reader, and holds the peer back while the reader is behind.
final class StreamSink: CurlSink {
    /// 256 KiB: some hundred events; beyond it the peer waits, so that memory stays flat.
    static let bufferedBytesMax = 256 << 10

    /// The head of the answer.
    typealias Head = (status: Int, headers: CurlHeaders)

    private struct State {
        var head: Result<Head, CurlError>?
        var headWaiter: CheckedContinuation<Result<Head, CurlError>, Never>?
        var buffered: [UInt8] = []
        var bodyWaiter: CheckedContinuation<Result<[UInt8]?, CurlError>, Never>?
        var end: Result<[UInt8]?, CurlError>?
        var isHeld = false
    }

    private let state = Mutex(State())

    /// Waits for the head. Called once.
    func head() async -> Result<Head, CurlError> {
        await withCheckedContinuation { continuation in
            let head = state.withLock { state in
                if state.head == nil { state.headWaiter = continuation }
                return state.head
            }
            if let head { continuation.resume(returning: head) }
        }
    }

    /// Everything that arrived since the last call, waiting for at least one byte; nil at the end. One reader only.
    /// Calls `resume` when the transfer was held and there is room again.
    func next(resume: () -> Void) async -> Result<[UInt8]?, CurlError> {
        await withCheckedContinuation { continuation in
            let (answer, wasHeld): (Result<[UInt8]?, CurlError>?, Bool) = state.withLock { state in
                precondition(state.bodyWaiter == nil, "a stream has one reader")
                let wasHeld = state.isHeld
                state.isHeld = false
                if !state.buffered.isEmpty {
                    let bytes = state.buffered
                    state.buffered = []
                    return (.success(bytes), wasHeld)
                }
                if state.end == nil { state.bodyWaiter = continuation }
                return (state.end, wasHeld)
            }
            if wasHeld { resume() }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    func begin(status: Int, headers: CurlHeaders) {
        settleHead(.success((status, headers)))
    }

    func accept(_ bytes: UnsafeRawBufferPointer) -> CurlSinkVerdict {
        let waiter: CheckedContinuation<Result<[UInt8]?, CurlError>, Never>?
        switch state.withLock({ state -> (CurlSinkVerdict, CheckedContinuation<Result<[UInt8]?, CurlError>, Never>?) in
            if let waiter = state.bodyWaiter {
                state.bodyWaiter = nil
                return (.taken, waiter)
            }
            guard state.buffered.count + bytes.count <= Self.bufferedBytesMax else {
                state.isHeld = true
                return (.later, nil)
            }
            state.buffered.append(contentsOf: bytes)
            return (.taken, nil)
        }) {
        case (.taken, let found): waiter = found
        case (let verdict, _): return verdict
        }
        waiter?.resume(returning: .success(Array(bytes)))
        return .taken
    }

    func finish(_ error: CurlError?) {
        settleHead(.failure(error ?? .truncated("no head")))
        let end: Result<[UInt8]?, CurlError> = error.map { .failure($0) } ?? .success(nil)
        let waiter = state.withLock { state in
            state.end = end
            defer { state.bodyWaiter = nil }
            return state.bodyWaiter
        }
        waiter?.resume(returning: end)
    }

    private func settleHead(_ head: Result<Head, CurlError>) {
        let waiter = state.withLock { state in
            guard state.head == nil else { return CheckedContinuation<Result<Head, CurlError>, Never>?.none }
            state.head = head
            defer { state.headWaiter = nil }
            return state.headWaiter
        }
        waiter?.resume(returning: head)
    }
}
