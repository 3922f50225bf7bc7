/// The one thing to do next. Its end is the next event.
enum SyncNext: Equatable, Sendable {
    /// Ask the outbox for a batch.
    case fetch(recordsMax: Int, bytesMax: Int)
    /// Send the batch fetched last. An empty one is a greeting: it tells HQ the head and learns what HQ has.
    case send
    /// Wait for a signal, at most until this instant (time since the machine's start); nil waits for a signal alone.
    case wait(until: Duration?)
}
