import DurableSQLite
package import HQStore
package import Logging
import ServiceLifecycle

/// Publishes what came into the log by other ways than a push: enrolments, and commands run beside the server. Asks
/// missing witnesses again.
package struct PublishingService: Service {
    private let publisher: LogPublisher
    private let logger: Logger

    /// The service that keeps `publisher` going.
    package init(publisher: LogPublisher, logger: Logger) {
        self.publisher = publisher
        self.logger = logger
    }

    /// Runs until the service group stops gracefully. Ends with an error, and the process with it, when an fsync failed:
    /// written files may be lost.
    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            var lastFailure: String?
            var round = 0
            while !Task.isCancelled {
                let sweeps = round.isMultiple(of: HQServerLimit.publicationsPerSweep)
                lastFailure = try await publish(after: lastFailure, sweeps: sweeps)
                round += 1
                // Ends early only when stopping, which the loop asks next.
                try? await Task.sleep(for: .seconds(HQServerLimit.publishingIntervalSeconds))
            }
        }
    }

    /// Publishes; a failure is given back, and told once for as long as it stays the same.
    private func publish(after lastFailure: String?, sweeps: Bool) async throws -> String? {
        do throws(HQStoreError) {
            try await publisher.publish()
            if sweeps { try await publisher.removeOldPartials() }
            return nil
        } catch {
            if case .database(let failure) = error, failure.isSyncFailure { throw error }
            let failure = "\(error)"
            if failure != lastFailure {
                logger.error("the log cannot be published", metadata: ["reason": "\(failure)"])
            }
            return failure
        }
    }
}
