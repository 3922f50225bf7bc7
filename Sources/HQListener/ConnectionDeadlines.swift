/// How long a peer may take before its connection is closed.
package struct ConnectionDeadlines: Hashable, Sendable {
    /// From a request's first byte to its answer's: 256 KiB at 10 KiB/s, and the answer made.
    package var request: Duration
    /// Silence between requests: kiosks keep a connection open over a few batches.
    package var idle: Duration

    /// Deadlines; the defaults suit slow mobile links.
    package init(request: Duration = .seconds(60), idle: Duration = .seconds(75)) {
        self.request = request
        self.idle = idle
    }
}
