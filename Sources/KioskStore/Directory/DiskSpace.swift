import Glibc

/// The room on the file system of the data directory.
enum DiskSpace {
    /// Below 64 MiB (about 20,000 scans) the status says `low`.
    static let lowBelowBytes: UInt64 = 64 << 20

    /// Below 1 MiB scans are refused, so that what is left serves sync, the operators' commands and a clean stop.
    static let fullBelowBytes: UInt64 = 1 << 20

    /// A commit that takes longer than 1 s makes a queue at the table: the status says `slow`.
    static let slowAbove = Duration.seconds(1)

    /// Bytes an unprivileged process may still write under `directory`; `nil` when the system does not say.
    static func freeBytes(_ directory: String) -> UInt64? {
        var info = statvfs()
        guard statvfs(directory, &info) == 0 else { return nil }
        return UInt64(info.f_bavail) * UInt64(info.f_frsize)
    }

    /// What these measurements mean, the worst first.
    static func state(freeBytes: UInt64, lastCommit: Duration) -> DiskState {
        if freeBytes < fullBelowBytes { return .full }
        if lastCommit > slowAbove { return .slow }
        return freeBytes < lowBelowBytes ? .low : .ok
    }
}
