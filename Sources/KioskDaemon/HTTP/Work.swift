/// How much a route computes between its waits, and so where it may run.
enum Work: Sendable {
    /// Some tens of microseconds: it runs on the thread that moves all callers' bytes, which saves changing threads.
    case brief
    /// More, or an unknown amount: it runs on Swift's own pool, so that nobody else waits for it.
    case long
}
