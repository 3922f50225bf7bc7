import Dispatch
import DurableSQLite
import GRDB
import Glibc
import IkrarLedger
import Synchronization

/// Every write of the store, one after the other, each durable before it is answered.
///
/// Writes that arrive while a commit runs share the next one (group commit), each in its own savepoint, so that one that
/// fails takes nothing from the others. After COMMIT has returned OK and the files are still those that were opened, the new
/// state is published, the callers are answered, and the high-water mark, which may lag, moves on.
final class CommitQueue: Sendable {
    /// Writes that may wait. 64 connections and their successors fit; more means that the disk has stopped.
    static let waitingMax = 1024

    /// Seconds without a write after which the store tidies up.
    private static let idleSeconds = 2.0

    /// Answers a job: `nil` after its commit, else why there was none.
    private typealias Completion = @Sendable (KioskStoreError?) -> Void

    private struct Job: Sendable {
        let isExclusive: Bool
        let run: @Sendable (Database, inout LedgerState) throws -> Completion
        let fail: @Sendable (KioskStoreError) -> Void
    }

    private struct Waiting {
        var jobs: [Job] = []
        var isDraining = false
        var isMaintenancePlanned = false
        var commits: UInt64 = 0
        var refusal: KioskStoreError?
        /// How long the last group took, from its first statement to the end of its sync.
        var lastCommit: Duration = .zero
        var gathering = CommitGathering()
        /// Set by a failure after which only the database knows where the chain ends.
        var needsReload = false
    }

    private let database: DurableDatabase
    private let directory: DataDirectory
    private let mark: HighWaterMark
    private let groupMax: Int
    private let reload: @Sendable (Database) throws -> LedgerState
    private let onFailure: @Sendable (KioskStoreError) -> Void
    private let published: Mutex<LedgerState>
    private let waiting: Mutex<Waiting>

    /// A queue for `database`; `refusal` is why it must not write from the start, `reload` reads the state anew, and
    /// `onFailure` is told of a failure after which the process must end.
    init(
        database: DurableDatabase,
        directory: DataDirectory,
        mark: HighWaterMark,
        groupMax: Int,
        state: LedgerState,
        refusal: KioskStoreError?,
        reload: @escaping @Sendable (Database) throws -> LedgerState,
        onFailure: @escaping @Sendable (KioskStoreError) -> Void
    ) {
        self.database = database
        self.directory = directory
        self.mark = mark
        self.groupMax = groupMax
        self.reload = reload
        self.onFailure = onFailure
        self.published = Mutex(state)
        self.waiting = Mutex(Waiting(refusal: refusal))
    }

    /// The state as of the last commit.
    var state: LedgerState { published.withLock { $0 } }

    /// Commits since the store was opened.
    var commitCount: UInt64 { waiting.withLock { $0.commits } }

    /// How long the last commit took.
    var lastCommitDuration: Duration { waiting.withLock { $0.lastCommit } }

    /// Why nothing is written any more; `nil` while writes are taken.
    var refusal: KioskStoreError? { waiting.withLock { $0.refusal } }

    /// Stops writing for good, with this reason, unless another one was first.
    func refuse(_ reason: KioskStoreError) {
        waiting.withLock { $0.refusal = $0.refusal ?? reason }
        if reason.mustExit { onFailure(reason) }
    }

    /// Runs `body` in a write transaction and returns when it is durable.
    ///
    /// - Parameter isExclusive: Whether it gets a transaction of its own, for large work.
    func write<Value: Sendable>(
        isExclusive: Bool = false,
        _ body: @escaping @Sendable (Database, inout LedgerState) throws -> Value
    ) async throws(KioskStoreError) -> Value {
        let result: Result<Value, KioskStoreError> = await withCheckedContinuation { continuation in
            write(isExclusive: isExclusive, body) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    /// Runs `body` in a write transaction and calls `answer` when it is durable, on any thread.
    ///
    /// - Parameters:
    ///   - isExclusive: Whether it gets a transaction of its own, for large work.
    ///   - thread: Where the commit may run when it begins with this write; `nil` for the writer's own thread.
    func write<Value: Sendable>(
        isExclusive: Bool = false,
        on thread: CommitThread? = nil,
        _ body: @escaping @Sendable (Database, inout LedgerState) throws -> Value,
        answer: @escaping @Sendable (Result<Value, KioskStoreError>) -> Void
    ) {
        let job = Job(
            isExclusive: isExclusive,
            run: { db, state in
                let value = try body(db, &state)
                return { failure in answer(failure.map { .failure($0) } ?? .success(value)) }
            },
            fail: { answer(.failure($0)) }
        )
        enqueue(job, on: thread)
    }

    /// Waits for the writes under way, then syncs, checkpoints and closes. Later writes are refused.
    func close() async {
        refuse(.closed)
        await withCheckedContinuation { continuation in
            database.pool.asyncWriteWithoutTransaction { _ in continuation.resume() }
        }
        // Losing these at the end costs nothing: the mark may lag, and the -wal is read at the next start.
        try? mark.sync()
        try? database.checkpoint()
        try? database.close()
    }
}

extension CommitQueue {
    private func enqueue(_ job: Job, on thread: CommitThread?) {
        enum Admission {
            case queued(startsDraining: Bool)
            case refused(KioskStoreError)
        }
        let admission: Admission = waiting.withLock { waiting in
            if let refusal = waiting.refusal { return .refused(refusal) }
            guard waiting.jobs.count < Self.waitingMax else { return .refused(.busy) }
            waiting.jobs.append(job)
            defer { waiting.isDraining = true }
            return .queued(startsDraining: !waiting.isDraining)
        }
        switch admission {
        case .refused(let refusal): job.fail(refusal)
        case .queued(startsDraining: false): break
        case .queued(startsDraining: true):
            if let thread { thread.later { self.drainHere() } } else { drainOnWriter() }
        }
    }

    private func drainOnWriter() {
        database.pool.asyncWriteWithoutTransaction { db in
            repeat {
                self.gather()
                guard let batch = self.nextBatch() else { break }
                self.commit(batch, db)
            } while true
            self.planMaintenance()
        }
    }

    /// One commit of one write on the calling thread when the disk is quick; everything else on the writer's, so that the
    /// caller takes in the next writes meanwhile.
    private func drainHere() {
        let isQuick = waiting.withLock { waiting in
            waiting.gathering.isQuick && waiting.jobs.count == 1 && !waiting.jobs[0].isExclusive
        }
        guard isQuick else { return drainOnWriter() }
        database.pool.writeWithoutTransaction { db in
            if let batch = nextBatch() { commit(batch, db) }
        }
        let isDone = waiting.withLock { waiting in
            waiting.isDraining = !waiting.jobs.isEmpty
            return !waiting.isDraining
        }
        if isDone { planMaintenance() } else { drainOnWriter() }
    }

    /// Waits for writes that are on their way to a slow disk.
    private func gather() {
        while let pause = waiting.withLock({ waiting in
            waiting.jobs.isEmpty ? nil : waiting.gathering.pause(waiting: waiting.jobs.count)
        }) {
            Self.sleep(pause)
        }
    }

    private static func sleep(_ pause: Duration) {
        // Woken early, the commit just begins to look earlier.
        usleep(UInt32(pause.components.attoseconds / 1_000_000_000_000))
    }

    /// The jobs of the next commit; `nil` (and no longer draining) when none waits.
    private func nextBatch() -> [Job]? {
        waiting.withLock { waiting in
            guard let first = waiting.jobs.first else {
                waiting.isDraining = false
                return nil
            }
            let count =
                first.isExclusive
                ? 1 : min(groupMax, waiting.jobs.firstIndex { $0.isExclusive } ?? waiting.jobs.count)
            let batch = Array(waiting.jobs.prefix(count))
            waiting.jobs.removeFirst(count)
            return batch
        }
    }

    private func commit(_ batch: [Job], _ db: Database) {
        // A refusal may have come while the batch waited.
        if let refusal, refusal != .closed {
            batch.forEach { $0.fail(refusal) }
            return
        }
        let before = state
        var state = before
        var completions: [Completion] = []
        do {
            try checkSpace()
        } catch {
            batch.forEach { $0.fail(error) }
            return
        }
        let start = ContinuousClock.now
        let sync: Duration
        do {
            // Before the first write as well: a replaced database still shares its -wal by name, and what went into that
            // would be there after a restart although it was refused.
            try database.checkIdentity()
            try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
            if waiting.withLock({ $0.needsReload }) { state = try reload(db) }
            for job in batch {
                completions.append(try run(job, db, &state, usesSavepoint: batch.count > 1))
            }
            let syncStart = ContinuousClock.now
            try db.cachedStatement(sql: "COMMIT").execute()
            sync = ContinuousClock.now - syncStart
            try database.checkIdentity()
        } catch {
            fail(batch, db, with: KioskStoreError(mapping: error, database: database.path))
            return
        }
        published.withLock { $0 = state }
        waiting.withLock { waiting in
            waiting.commits += 1
            waiting.gathering.committed(batch.count, waiting: waiting.jobs.count, sync: sync)
            // An import takes its time on the best of disks.
            if !batch[0].isExclusive { waiting.lastCommit = ContinuousClock.now - start }
            waiting.needsReload = false
        }
        completions.forEach { $0(nil) }
        if state.head != before.head || state.signer.rowKey != before.signer.rowKey {
            mark.advance(
                to: .init(signer: state.signer.name, nextSeq: state.head.nextSeq, leaf: state.head.leaf)
            )
        }
    }

    /// Runs one job; a failure that concerns it alone is rolled back and becomes its answer.
    private func run(
        _ job: Job,
        _ db: Database,
        _ state: inout LedgerState,
        usesSavepoint: Bool
    ) throws -> Completion {
        let before = state
        if usesSavepoint { try db.cachedStatement(sql: "SAVEPOINT job").execute() }
        do {
            let completion = try job.run(db, &state)
            if usesSavepoint { try db.cachedStatement(sql: "RELEASE job").execute() }
            return completion
        } catch {
            let failure = KioskStoreError(mapping: error, database: database.path)
            guard usesSavepoint, !failure.concernsStore, db.isInsideTransaction else { throw failure }
            state = before
            try db.cachedStatement(sql: "ROLLBACK TO job").execute()
            try db.cachedStatement(sql: "RELEASE job").execute()
            return { _ in job.fail(failure) }
        }
    }

    /// Ends a failed transaction and answers everybody in it.
    private func fail(_ batch: [Job], _ db: Database, with failure: KioskStoreError) {
        if failure.isLasting { refuse(failure) }
        // What concerns one job alone has changed nothing that is published.
        if failure.concernsStore { waiting.withLock { $0.needsReload = true } }
        do {
            // SQLite has rolled back by itself after some errors.
            if db.isInsideTransaction { try db.rollback() }
        } catch {
            refuse(KioskStoreError(mapping: error, database: database.path))
        }
        batch.forEach { $0.fail(failure) }
    }

    private func checkSpace() throws(KioskStoreError) {
        // Where the system does not say how much is free, SQLite finds out.
        if let free = DiskSpace.freeBytes(directory.path), free < DiskSpace.fullBelowBytes {
            throw .diskFull
        }
    }
}

extension CommitQueue {
    /// Plans one look at whether the store has become idle; also after large reads, which leave memory to return.
    func planMaintenance() {
        let plan: UInt64? = waiting.withLock { waiting in
            guard !waiting.isMaintenancePlanned, waiting.refusal == nil else { return nil }
            waiting.isMaintenancePlanned = true
            return waiting.commits
        }
        guard let commits = plan else { return }
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + Self.idleSeconds) { [weak self] in
            self?.maintainIfIdle(since: commits)
        }
    }

    private func maintainIfIdle(since commits: UInt64) {
        let isIdle = waiting.withLock { waiting in
            waiting.isMaintenancePlanned = false
            return waiting.commits == commits && waiting.jobs.isEmpty
        }
        if isIdle {
            database.pool.asyncWriteWithoutTransaction { db in self.maintain(db) }
        } else {
            planMaintenance()
        }
    }

    /// Makes the mark durable, moves the `-wal` into the database, takes the ballast again, and returns memory that an
    /// import or an audit has used and nobody uses now: the C library keeps it otherwise.
    private func maintain(_ db: Database) {
        guard refusal == nil else { return }
        do {
            try mark.sync()
            _ = try db.checkpoint(.passive)
            if let free = DiskSpace.freeBytes(directory.path) {
                Ballast(path: directory.ballast).takeIfRoomy(freeBytes: free)
            }
            DurableDatabase.returnFreedMemory()
        } catch {
            // A full disk is found out again by the next write, and passes; a failed sync does not.
            let failure = KioskStoreError(mapping: error, database: database.path)
            if failure.isLasting { refuse(failure) }
        }
    }
}
