/// Whether the disk can take records; the raw value is the word of JSON.
package enum DiskState: String, CaseIterable, Hashable, Sendable {
    /// There is room.
    case ok
    /// Room is running out: time to free some before scans are refused.
    case low
    /// The last commit took longer than a person waits without wondering.
    case slow
    /// There is no room: scans are refused until there is.
    case full
    /// The file system cannot be written.
    case readOnly = "read_only"
    /// A sync failed. The process must end; what was answered before is verified at the next start.
    case failed
}
