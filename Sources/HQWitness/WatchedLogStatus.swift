package import IkrarLedger

/// A log that is watched, and what was cosigned of it.
package struct WatchedLogStatus: Hashable, Sendable {
    /// The log.
    package let log: WatchedLog
    /// Size and root cosigned last; `nil` before the first.
    package let tree: TreeHead?
    /// When the checkpoint that is stored was cosigned, in seconds since 1970.
    package let cosignedAt: UInt64?
    /// Whether the store is an older copy: nothing is signed for this log any more.
    package let isBehindMark: Bool
}
