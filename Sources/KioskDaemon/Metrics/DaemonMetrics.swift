import KioskControl
import Synchronization

/// What the daemon counts about itself between its start and its end.
package final class DaemonMetrics: Sendable {
    /// One reading of all counters.
    struct Reading: Sendable {
        var scans: [String: UInt64] = [:]
        var refusals: [String: UInt64] = [:]
        var scanLatency = LatencyHistogram()
    }

    private let reading = Mutex(Reading())

    /// All zero.
    package init() {}

    /// One scan was answered after so many seconds.
    func scanned(outcome: String, seconds: Double) {
        reading.withLock { reading in
            reading.scans[outcome, default: 0] += 1
            reading.scanLatency.record(seconds: seconds)
        }
    }

    /// One request was refused. Codes are the daemon's own words, so there are few.
    func refused(_ code: ControlCode) {
        reading.withLock { $0.refusals[code.rawValue, default: 0] += 1 }
    }

    /// The counters now.
    var now: Reading { reading.withLock { $0 } }
}
