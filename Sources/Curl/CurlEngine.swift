import CCurl
import Glibc
import Synchronization

/// The thread that owns libcurl's multi handle. Everything else only leaves commands and wakes it.
///
/// The thread keeps the engine alive, never the client: a dropped client shuts the engine down.
final class CurlEngine: Sendable {
    /// Kept connections: a client talks to one HQ or one daemon, rarely to both.
    private static let connectionsMax = 8

    /// How long the thread sleeps when libcurl has no timer of its own; a command wakes it sooner.
    private static let idleWaitMilliseconds: Int32 = 60_000

    /// Pause after a failed poll (out of descriptors or memory), so that the thread does not spin.
    private static let failedPollPauseMicroseconds: UInt32 = 100_000

    private enum Command {
        case start(CurlTransfer)
        case cancel(CurlTransfer)
        case resume(CurlTransfer)
    }

    /// A multi handle used by its thread alone, except for `curl_multi_wakeup`, which libcurl allows from any thread
    /// and which the lock keeps from meeting a freed handle.
    private struct MultiHandle: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    private struct State {
        var commands: [Command] = []
        var multi: MultiHandle?
        var isShutDown = false
    }

    private let state = Mutex(State())

    func start(_ transfer: CurlTransfer) {
        if let error = submit(.start(transfer)) { transfer.finish(error) }
    }

    /// Ends a transfer wherever it stands, also one that has not been started yet.
    func cancel(_ transfer: CurlTransfer) {
        transfer.isCancelled.store(true, ordering: .releasing)
        state.withLock { state in
            // Without a thread there is nothing to cancel; a later start sees the flag.
            guard let multi = state.multi else { return }
            state.commands.append(.cancel(transfer))
            curl_multi_wakeup(multi.pointer)
        }
    }

    /// Lets a transfer that its sink holds run on.
    func resume(_ transfer: CurlTransfer) {
        // After the end of the thread the sink has been told its end.
        _ = submit(.resume(transfer))
    }

    func shutDown() {
        state.withLock { state in
            state.isShutDown = true
            if let multi = state.multi { curl_multi_wakeup(multi.pointer) }
        }
    }

    private func submit(_ command: Command) -> CurlError? {
        state.withLock { state in
            guard !state.isShutDown else { return .shutDown }
            if state.multi == nil {
                switch startThread() {
                case .success(let multi): state.multi = multi
                case .failure(let error): return error
                }
            }
            state.commands.append(command)
            if let multi = state.multi { curl_multi_wakeup(multi.pointer) }
            return nil
        }
    }

    private func startThread() -> Result<MultiHandle, CurlError> {
        guard let pointer = curl_multi_init() else {
            return .failure(.other(code: Int32(bitPattern: CURLE_OUT_OF_MEMORY.rawValue), detail: "no multi handle"))
        }
        ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, Self.connectionsMax)
        let multi = MultiHandle(pointer: pointer)
        let body = Unmanaged.passRetained(ThreadBody { self.run(multi) })
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, runThreadBody, body.toOpaque())
        guard code == 0 else {
            body.release()
            curl_multi_cleanup(pointer)
            return .failure(.other(code: code, detail: "no thread"))
        }
        pthread_detach(thread)
        return .success(multi)
    }

    private func run(_ multi: MultiHandle) {
        var active: [UnsafeMutableRawPointer: CurlTransfer] = [:]
        while true {
            let (commands, isShutDown) = state.withLock { state in
                defer { state.commands = [] }
                return (state.commands, state.isShutDown)
            }
            for command in commands { apply(command, multi, &active) }
            if isShutDown { break }
            var running: Int32 = 0
            curl_multi_perform(multi.pointer, &running)
            collectFinished(multi, &active)
            if curl_multi_poll(multi.pointer, nil, 0, Self.idleWaitMilliseconds, nil) != CURLM_OK {
                usleep(Self.failedPollPauseMicroseconds)
            }
        }
        for transfer in active.values {
            curl_multi_remove_handle(multi.pointer, transfer.easy)
            transfer.finish(.shutDown)
        }
        state.withLock { $0.multi = nil }
        curl_multi_cleanup(multi.pointer)
    }

    private func apply(
        _ command: Command,
        _ multi: MultiHandle,
        _ active: inout [UnsafeMutableRawPointer: CurlTransfer]
    ) {
        switch command {
        case .start(let transfer):
            guard !transfer.isCancelled.load(ordering: .acquiring) else { return transfer.finish(.cancelled) }
            let code = curl_multi_add_handle(multi.pointer, transfer.easy)
            guard code == CURLM_OK else { return transfer.finish(.other(code: code.rawValue, detail: "not accepted")) }
            active[transfer.easy] = transfer
        case .cancel(let transfer):
            // Unknown: it has ended, or was refused when it started.
            guard active.removeValue(forKey: transfer.easy) != nil else { return }
            curl_multi_remove_handle(multi.pointer, transfer.easy)
            transfer.finish(.cancelled)
        case .resume(let transfer):
            guard active[transfer.easy] != nil else { return }
            curl_easy_pause(transfer.easy, CURLPAUSE_CONT)
        }
    }

    private func collectFinished(_ multi: MultiHandle, _ active: inout [UnsafeMutableRawPointer: CurlTransfer]) {
        var queued: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &queued) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            let code = message.pointee.data.result
            curl_multi_remove_handle(multi.pointer, easy)
            active.removeValue(forKey: easy)?.finish(code: code)
        }
    }
}

/// A closure in a box that fits through `pthread_create`.
private final class ThreadBody {
    let run: () -> Void

    init(_ run: @escaping () -> Void) {
        self.run = run
    }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // Signals belong to the threads that handle them; above all, no SIGPIPE here when a peer leaves.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}
