import FoundationEssentials
import Glibc

/// How long systemd waits for a sign of life (sd_watchdog_enabled(3)).
package enum WatchdogInterval {
    /// The interval that systemd set for this very process, or `nil` when it does not watch.
    package static func current(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        process: Int32 = getpid()
    ) -> Duration? {
        if let watched = environment["WATCHDOG_PID"], watched != String(process) { return nil }
        guard let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text), microseconds > 0 else {
            return nil
        }
        return .microseconds(microseconds)
    }
}
