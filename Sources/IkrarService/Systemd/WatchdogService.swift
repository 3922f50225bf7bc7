package import Logging
import ServiceLifecycle

/// Feeds systemd's watchdog as long as the real work still goes through.
///
/// A process that only hangs looks alive to everyone but its callers, so the sign of life is sent after `probe` has
/// used the path that answers depend on. When a probe hangs, nothing is sent, and systemd restarts the service.
package struct WatchdogService: Service {
    /// A sign is due twice within the interval, as sd_watchdog_enabled(3) advises; the probe takes some of that time.
    private static let signsPerInterval = 3

    private let notifier: SystemdNotifier
    private let period: Duration
    private let logger: Logger
    private let probe: @Sendable () async throws -> Void

    /// A service that probes and reports.
    ///
    /// - Parameters:
    ///   - interval: After so long without a sign systemd acts.
    ///   - probe: Returns when the work goes through. An error it throws ends the service, and with it the process.
    package init(
        notifier: SystemdNotifier,
        interval: Duration,
        logger: Logger,
        probe: @escaping @Sendable () async throws -> Void
    ) {
        self.notifier = notifier
        self.period = interval / Self.signsPerInterval
        self.logger = logger
        self.probe = probe
    }

    /// Runs until the service group stops.
    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await probe()
                } catch {
                    // A probe interrupted by the stop says nothing about the work.
                    if Task.isCancelled { return }
                    throw error
                }
                do {
                    try notifier.send(.watchdog)
                } catch {
                    // The next sign may get through; if none does, systemd acts as it should.
                    logger.warning("cannot feed the watchdog", metadata: ["reason": "\(error)"])
                }
                do {
                    try await Task.sleep(for: period, clock: .continuous)
                } catch {
                    return
                }
            }
        }
    }
}

extension WatchdogService: CustomStringConvertible {
    /// Its name in logs.
    package var description: String { "watchdog" }
}
