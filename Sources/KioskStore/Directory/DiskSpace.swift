import Glibc

/// The room on the file system of the data directory.
enum DiskSpace {
    /// Below 64 MiB (about 20,000 scans) the status says `low`.
    static let lowBelowBytes: UInt64 = 64 << 20

    /// Below 1 MiB scans are refused, so that what is left serves sync, the operators' commands and a clean stop.
    static let fullBelowBytes: UInt64 = 1 << 20

    /// Bytes an unprivileged process may still write under `directory`; `nil` when the system does not say.
    static func freeBytes(_ directory: String) -> UInt64? {
        var info = statvfs()
        guard statvfs(directory, &info) == 0 else { return nil }
        return UInt64(info.f_bavail) * UInt64(info.f_frsize)
    }

    /// What `freeBytes` means.
    static func state(freeBytes: UInt64) -> DiskState {
        if freeBytes < fullBelowBytes { return .full }
        return freeBytes < lowBelowBytes ? .low : .ok
    }
}
