import NIOCore

/// Runs the tasks of a connection on the thread that moves its bytes.
///
/// On Swift's own pool a request would change threads on its way in and on its way out, and each change costs as much
/// as a tenth of a commit. What takes long does not belong here: see ``Work``.
final class EventLoopTaskExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
