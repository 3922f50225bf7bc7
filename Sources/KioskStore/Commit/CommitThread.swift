/// The thread of a caller that can spare the time of a quick commit, such as the one that moves all requests' bytes.
///
/// On a fast disk waking another thread for a commit, and this one again for its answer, costs as much as the sync. So a
/// write that finds the queue idle is committed where it came from, unless the disk is slow.
package struct CommitThread: Sendable {
    let later: @Sendable (_ commit: @escaping @Sendable () -> Void) -> Void

    /// The thread on which `later` runs what it is given: not at once, but when the caller has taken in all that is at hand, so
    /// that writes that arrive together share a commit.
    package init(later: @escaping @Sendable (_ commit: @escaping @Sendable () -> Void) -> Void) {
        self.later = later
    }
}
