/// Decides how long a commit waits for writes that are on their way, so that writers who share a slow disk share each sync.
///
/// Whoever is answered comes back with the next write, but the commit that begins at that moment has left without them: of 64
/// clients, half would go with each sync. So where a sync is slow, a commit waits until as many writes are there as
/// were about at the end of the last one, and as long as more keep coming. A lone writer never waits. Free of clocks and I/O.
struct CommitGathering: Equatable, Sendable {
    /// A sync that takes longer is worth waiting for company, and is left to the writer's own thread.
    static let quickSyncMax = Duration.milliseconds(2)

    /// The part of a sync after which a commit looks who has come: time for an answer to go out and the next request to
    /// come in, and next to nothing beside the sync.
    static let pausesPerSync = 16

    /// How long the last COMMIT took, nearly all of it the sync.
    private(set) var lastSync = Duration.zero
    /// Writes answered by the last commit, and those that waited at its end.
    private var expected = 0
    /// Writes that waited when the commit looked last.
    private var seen = 0
    private var pauses = 0

    /// Whether the disk is quick: then a commit begins at once, and on its caller's thread.
    var isQuick: Bool { lastSync <= Self.quickSyncMax }

    /// A commit of `count` writes has ended, and `waiting` wait for the next.
    mutating func committed(_ count: Int, waiting: Int, sync: Duration) {
        lastSync = sync
        expected = count + waiting
    }

    /// How long a commit waits before it asks again, now that `waiting` writes are there; `nil` when it is to begin. In all
    /// never longer than a sync.
    mutating func pause(waiting: Int) -> Duration? {
        guard !isQuick, waiting < expected, waiting > seen, pauses < Self.pausesPerSync else {
            seen = 0
            pauses = 0
            return nil
        }
        seen = waiting
        pauses += 1
        return lastSync / Self.pausesPerSync
    }
}
