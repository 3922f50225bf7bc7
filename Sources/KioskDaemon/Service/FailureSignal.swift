import ServiceLifecycle

/// Ends the whole process when a part of it has found that it must not go on.
///
/// As a service it waits for the first report and then fails, which makes the service group stop the others in an orderly
/// way and the process exit with a failure; systemd starts it again, and the start verifies the store.
package struct FailureSignal: Service {
    private let reports: AsyncStream<any Error>
    private let reporter: AsyncStream<any Error>.Continuation

    /// Nothing has failed yet.
    package init() {
        (reports, reporter) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
    }

    /// Reports why the process must end; only the first report counts.
    package func report(_ error: any Error) { reporter.yield(error) }

    /// Throws the first report, or returns when the service group stops.
    package func run() async throws {
        for await error in reports.cancelOnGracefulShutdown() { throw error }
    }
}

extension FailureSignal: CustomStringConvertible {
    /// Its name in logs.
    package var description: String { "failure signal" }
}
