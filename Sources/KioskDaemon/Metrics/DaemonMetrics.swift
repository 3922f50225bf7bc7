import KioskControl
import Synchronization

/// What the daemon counts about itself between its start and its end.
package final class DaemonMetrics: Sendable {
    /// One reading of all counters.
    struct Reading: Sendable {
        var scans: [String: UInt64] = [:]
        var refusals: [String: UInt64] = [:]
        /// By the reader's name and what became of it.
        var readings: [ReaderResult: UInt64] = [:]
        var scanLatency = LatencyHistogram()
    }

    private let reading = Mutex(Reading())

    /// What became of something a reader read.
    struct ReaderResult: Hashable, Sendable {
        let reader: String
        let result: String
    }

    /// All zero.
    package init() {}

    /// One scan was answered after so many seconds.
    func scanned(outcome: String, seconds: Double) {
        reading.withLock { reading in
            reading.scans[outcome, default: 0] += 1
            reading.scanLatency.record(seconds: seconds)
        }
    }

    /// A reader read something. Names are the configuration's, results the daemon's own words, so there are few.
    func read(reader: String, result: String) {
        reading.withLock { $0.readings[ReaderResult(reader: reader, result: result), default: 0] += 1 }
    }

    /// One request was refused. Codes are the daemon's own words, so there are few.
    func refused(_ code: ControlCode) {
        reading.withLock { $0.refusals[code.rawValue, default: 0] += 1 }
    }

    /// The counters now.
    var now: Reading { reading.withLock { $0 } }
}
