import CTimex
import Glibc
package import IkrarLedger
package import IkrarModel

/// The machine's clocks, read together: the wall clock that is written down, and the evidence of how far to believe it.
package struct SystemClock: Sendable {
    private let bootID: String
    private let offsetMinutes: Int

    /// The clock of this boot, telling the time of `zone`: a kiosk's.
    ///
    /// - Throws: ``SystemClockError`` when the kernel does not give its boot id.
    package init(zone: Zone) throws(SystemClockError) {
        try self.init(offsetMinutes: zone.offsetMinutes)
    }

    /// The clock of this boot, telling universal time: HQ's, whose kiosks are in three zones.
    ///
    /// - Throws: ``SystemClockError`` when the kernel does not give its boot id.
    package init() throws(SystemClockError) {
        try self.init(offsetMinutes: 0)
    }

    private init(offsetMinutes: Int) throws(SystemClockError) {
        bootID = try BootID.current()
        self.offsetMinutes = offsetMinutes
    }

    /// The wall clock now, in whole seconds and with the offset of the zone.
    package func time() -> RecordTime { Self.time(offsetMinutes: offsetMinutes) }

    /// The wall clock now, in whole seconds of universal time. Needs no boot id, so it cannot fail.
    package static func universalTime() -> RecordTime { time(offsetMinutes: 0) }

    /// What is known about that time now. `offsetSeconds` is HQ's time minus ours, when HQ has answered.
    package func evidence(offsetSeconds: Double?) -> ClockEvidence {
        ClockEvidence(
            bootID: bootID,
            monotonicMilliseconds: Self.millisecondsSinceBoot(),
            isSynced: Self.isSynced(),
            offsetSeconds: offsetSeconds
        )
    }

    /// Whether the kernel calls its clock synchronised (adjtimex(2)); where this process may not ask, what a ``ClockWatch``
    /// says.
    package static func isSynced() -> Bool {
        switch ctimex_is_synced() {
        case 0: false
        case 1: true
        default: ClockWatch.recentAnswer(at: millisecondsSinceBoot())
        }
    }

    private static func time(offsetMinutes: Int) -> RecordTime {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return RecordTime(unixSeconds: Int64(now.tv_sec), offsetMinutes: offsetMinutes)
    }

    /// Time since the boot, sleep included, so that the order of two records holds across a suspend.
    package static func millisecondsSinceBoot() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_BOOTTIME, &now)
        return UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000
    }
}
