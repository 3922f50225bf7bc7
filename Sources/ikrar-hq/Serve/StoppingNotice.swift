import IkrarService
import Logging
import ServiceLifecycle

/// Says that the server is stopping, when it begins to.
struct StoppingNotice: Service {
    /// systemd, if it listens.
    let notifier: SystemdNotifier?
    /// The log.
    let logger: Logger

    func run() async throws {
        try? await gracefulShutdown()
        logger.notice("stopping")
        do {
            try notifier?.send(.stopping)
        } catch {
            logger.warning("cannot notify systemd", metadata: ["reason": "\(error)"])
        }
    }
}
