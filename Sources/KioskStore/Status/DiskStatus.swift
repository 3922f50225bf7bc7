/// The disk under the data directory.
package struct DiskStatus: Hashable, Sendable {
    /// Bytes this process may still write.
    package let freeBytes: UInt64
    /// What that means.
    package let state: DiskState

    /// A status of these parts.
    package init(freeBytes: UInt64, state: DiskState) {
        self.freeBytes = freeBytes
        self.state = state
    }
}
