import Glibc
import IkrarLedger
package import IkrarService
import KioskControl
package import KioskScanner
package import KioskStore
package import KioskSync

/// What the routes work with: the store, what brings its records to HQ, the clock, and those who want to hear of it.
package struct Kiosk: Sendable {
    /// The store.
    package let store: KioskStore
    /// Sends records to HQ.
    package let sync: SyncService
    /// Tells the time records carry.
    package let clock: SystemClock
    /// Told every result.
    package let events: EventBroadcaster
    /// Counts.
    package let metrics: DaemonMetrics
    /// Told when the process must end.
    package let failure: FailureSignal

    /// The configured readers.
    package let readers: [Reader]
    /// Takes the next code of a reader for somebody who asks for it.
    package let captures = CaptureDesk()

    private let names = UserNames()

    /// A kiosk of these parts.
    package init(
        store: KioskStore,
        sync: SyncService,
        clock: SystemClock,
        events: EventBroadcaster = EventBroadcaster(),
        metrics: DaemonMetrics = DaemonMetrics(),
        failure: FailureSignal = FailureSignal(),
        readers: [Reader] = []
    ) {
        self.store = store
        self.sync = sync
        self.clock = clock
        self.events = events
        self.metrics = metrics
        self.failure = failure
        self.readers = readers
    }

    /// When, by which clock and for whom a record is made now.
    ///
    /// - Parameter witness: Who witnessed what was signed on paper.
    func recordContext(for caller: Caller, witness: String? = nil) throws(LocalProblem) -> RecordContext {
        guard let peer = caller.peer else {
            throw LocalProblem(.forbidden, detail: "the system does not say who you are, so nothing can be recorded")
        }
        return recordContext(of: peer.userID, witness: witness)
    }

    /// When and by which clock something is recorded that the daemon does by itself.
    func ownContext() -> RecordContext { recordContext(of: geteuid()) }

    private func recordContext(of userID: UInt32, witness: String? = nil) -> RecordContext {
        RecordContext(
            time: clock.time(),
            clock: clock.evidence(offsetSeconds: sync.clockOffsetSeconds),
            officer: Officer(uid: userID, user: names.name(of: userID), witness: witness)
        )
    }

    /// When and by which clock a record is made now that a reader asks for: the daemon itself is its officer.
    func recordContext(forReader name: String) -> RecordContext {
        let userID = geteuid()
        return RecordContext(
            time: clock.time(),
            clock: clock.evidence(offsetSeconds: sync.clockOffsetSeconds),
            officer: Officer(uid: userID, user: names.name(of: userID))
        )
    }
}
