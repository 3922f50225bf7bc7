import Synchronization

/// Where signals wait for the sync loop, and those who asked for a sync wait for its end.
final class SyncMailbox: Sendable {
    /// In order of precedence.
    enum Signal: CaseIterable {
        case cancelled, enrolled, syncRequested, recordsWaiting, waited

        fileprivate var event: SyncEvent {
            switch self {
            case .enrolled: .enrolled
            case .syncRequested: .syncRequested
            case .recordsWaiting: .recordsWaiting
            case .cancelled, .waited: .waited
            }
        }
    }

    private typealias Waiter = CheckedContinuation<Void, Never>

    private struct State {
        var pending: Set<Signal> = []
        var loop: Waiter?
        /// Whether new records end the loop's wait.
        var hearsRecords = false
        var lastID: UInt64 = 0
        /// Asked since the loop last took a request.
        var asking: [UInt64: Waiter] = [:]
        /// Asked before, and their attempt is under way.
        var served: [UInt64: Waiter] = [:]
        var isClosed = false

        func isHeard(_ signal: Signal) -> Bool { signal != .recordsWaiting || hearsRecords }
    }

    private let state = Mutex(State())

    /// Leaves a signal; the same one twice is one. Wakes the loop unless it waits for something else: a scan that woke it
    /// each time would pay for that more than for its own record.
    func post(_ signal: Signal) {
        let waiter = state.withLock { state -> Waiter? in
            state.pending.insert(signal)
            guard state.isHeard(signal) else { return nil }
            defer { state.loop = nil }
            return state.loop
        }
        waiter?.resume()
    }

    /// Asks for a sync and returns when the attempt has ended, the caller's task is cancelled, or sync has stopped.
    func sync() async {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isRefused = state.withLock { state in
                    if state.isClosed || Task.isCancelled { return true }
                    state.asking[id] = continuation
                    return false
                }
                if isRefused { continuation.resume() } else { post(.syncRequested) }
            }
        } onCancel: {
            let waiter = state.withLock { $0.asking.removeValue(forKey: id) ?? $0.served.removeValue(forKey: id) }
            waiter?.resume()
        }
    }

    /// The next signal, waiting for one at most until `instant`. Called by the loop alone, when it has nothing to do:
    /// so whoever asked for the attempt just ended is told.
    ///
    /// - Parameter hearsRecords: Whether new records are such a signal; else they are kept for a later wait.
    func next(until instant: ContinuousClock.Instant?, hearsRecords: Bool) async -> SyncEvent {
        release { state in
            state.hearsRecords = hearsRecords
            state.pending.remove(.waited)
            defer { state.served = [:] }
            return Array(state.served.values)
        }
        let timer = instant.map { instant in
            Task {
                // Cancelled once something else came first; its signal is then dropped above.
                try? await Task.sleep(until: instant, clock: .continuous)
                post(.waited)
            }
        }
        defer { timer?.cancel() }
        return await withTaskCancellationHandler {
            while true {
                if let signal = take() { return signal.event }
                await withCheckedContinuation { continuation in
                    let isThere = state.withLock { state in
                        let isThere = state.pending.contains { state.isHeard($0) }
                        if !isThere { state.loop = continuation }
                        return isThere
                    }
                    if isThere { continuation.resume() }
                }
            }
        } onCancel: {
            post(.cancelled)
        }
    }

    /// Sync has stopped: nobody waits for it any more.
    func close() {
        release { state in
            state.isClosed = true
            defer { (state.asking, state.served) = ([:], [:]) }
            return Array(state.asking.values) + Array(state.served.values)
        }
    }

    private func take() -> Signal? {
        state.withLock { state in
            let heard = Signal.allCases.first { state.pending.contains($0) && state.isHeard($0) }
            guard let signal = heard else { return nil }
            state.pending.remove(signal)
            if signal == .syncRequested {
                state.served.merge(state.asking) { _, new in new }
                state.asking = [:]
            }
            return signal
        }
    }

    private func release(_ waiters: (inout sending State) -> [CheckedContinuation<Void, Never>]) {
        for waiter in state.withLock({ waiters(&$0) }) { waiter.resume() }
    }
}
