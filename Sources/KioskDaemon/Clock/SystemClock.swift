import CTimex
import Glibc
package import IkrarLedger
package import IkrarModel

/// The machine's clocks, read together: the wall clock that is written down, and the evidence of how far to believe it.
package struct SystemClock: Sendable {
    private let bootID: String
    private let zone: Zone

    /// The clock of this boot, telling the time of `zone`.
    ///
    /// - Throws: ``SystemClockError`` when the kernel does not give its boot id.
    package init(zone: Zone) throws(SystemClockError) {
        bootID = try BootID.current()
        self.zone = zone
    }

    /// The wall clock now, in whole seconds and with the offset of the zone.
    package func time() -> RecordTime {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return RecordTime(unixSeconds: Int64(now.tv_sec), offsetMinutes: zone.offsetMinutes)
    }

    /// What is known about that time now. `offsetSeconds` is HQ's time minus ours, when HQ has answered.
    package func evidence(offsetSeconds: Double?) -> ClockEvidence {
        ClockEvidence(
            bootID: bootID,
            monotonicMilliseconds: Self.millisecondsSinceBoot(),
            isSynced: Self.isSynced(),
            offsetSeconds: offsetSeconds
        )
    }

    /// Whether the kernel calls its clock synchronised (adjtimex(2)).
    package static func isSynced() -> Bool {
        ctimex_is_synced() != 0
    }

    /// Time since the boot, sleep included, so that the order of two records holds across a suspend.
    private static func millisecondsSinceBoot() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_BOOTTIME, &now)
        return UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000
    }
}
