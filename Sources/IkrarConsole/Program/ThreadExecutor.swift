import Glibc
import Synchronization

/// Runs every job of a task on one thread, in the order they come: a one-shot command then starts no pool of threads,
/// which costs it more than its work.
final class ThreadExecutor: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    /// Counts the jobs that wait. Written by sem_post and sem_wait alone, which any thread may call.
    private nonisolated(unsafe) let waiting: UnsafeMutablePointer<sem_t>

    init() {
        waiting = .allocate(capacity: 1)
        sem_init(waiting, 0, 0)
    }

    deinit {
        sem_destroy(waiting)
        waiting.deallocate()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        sem_post(waiting)
    }

    /// Runs jobs on the calling thread for ever; one of them ends the process.
    func run() -> Never {
        while true {
            // A signal may end the wait early; then there may be no job.
            sem_wait(waiting)
            let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            job?.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
