import Glibc
package import IkrarLedger

/// The machine's clocks, read at the edge: the store's verbs take what they need as arguments.
package enum HQClock {
    /// The time now, to the second.
    package static func now(offsetMinutes: Int = 0) -> RecordTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return RecordTime(unixSeconds: Int64(time.tv_sec), offsetMinutes: offsetMinutes)
    }

    /// What the kernel knows about its own clock, for HQ's own records. HQ is the reference: its offset is unknown.
    package static func evidence() -> ClockEvidence {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return ClockEvidence(
            bootID: bootID,
            monotonicMilliseconds: UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000,
            isSynced: access(syncedMarker, F_OK) == 0,
            offsetSeconds: nil
        )
    }

    /// systemd-timesyncd makes this file once it has set the clock.
    private static let syncedMarker = "/run/systemd/timesync/synchronized"

    /// The boot's id without dashes; zeros where the kernel does not tell.
    private static let bootID: String = {
        let unknown = String(repeating: "0", count: 32)
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return unknown }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = fread(&buffer, 1, buffer.count, file)
        let digits = buffer.prefix(count).filter { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return digits.count == 32 ? String(decoding: digits, as: UTF8.self) : unknown
    }()
}
