import Glibc

/// Signals as calls on a thread of their own, where anything may be done; no handler ever interrupts other code.
package enum SignalWatch {
    /// What a signal means here.
    package enum Notice: Sendable {
        /// The terminal has another size (SIGWINCH).
        case resized
        /// The process was stopped and goes on (SIGCONT): whoever had the terminal meanwhile may have changed it.
        case resumed
        /// Asked to end (SIGTERM, SIGINT, SIGHUP, SIGQUIT).
        case end
    }

    private final class Receiver {
        let notify: @Sendable (Notice) -> Void
        init(_ notify: @escaping @Sendable (Notice) -> Void) { self.notify = notify }
    }

    /// Calls `notify` for every signal from now on. To be called once, before any other thread is started: threads inherit
    /// that these signals are not theirs.
    package static func start(_ notify: @escaping @Sendable (Notice) -> Void) {
        var signals = set
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        let receiver = Unmanaged.passRetained(Receiver(notify)).toOpaque()
        pthread_create(
            &thread,
            nil,
            { context in
                guard let context else { return nil }
                SignalWatch.wait(Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue())
            },
            receiver
        )
    }

    private static var set: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGWINCH, SIGCONT, SIGTERM, SIGINT, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
        return signals
    }

    private static func wait(_ receiver: Receiver) -> Never {
        var signals = set
        while true {
            var signal: Int32 = 0
            guard sigwait(&signals, &signal) == 0 else { continue }
            switch signal {
            case SIGWINCH: receiver.notify(.resized)
            case SIGCONT: receiver.notify(.resumed)
            default: receiver.notify(.end)
            }
        }
    }
}
