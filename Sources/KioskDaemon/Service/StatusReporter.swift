import IkrarModel
import IkrarService
import KioskStore
import Logging
import ServiceLifecycle

/// Keeps the line that `systemctl status` shows up to date, and says when the daemon stops. Names nobody.
struct StatusReporter: Service {
    /// Seldom enough to cost nothing, often enough to be true.
    private static let interval = Duration.seconds(10)

    let notifier: SystemdNotifier
    let store: KioskStore
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var last = ""
            while !Task.isCancelled {
                let line = Self.line(await store.status())
                if line != last { send(.status(line)) }
                last = line
                // Fails only when cancelled, which the loop looks at.
                try? await Task.sleep(for: Self.interval, clock: .continuous)
            }
        }
        send(.stopping)
    }

    /// One line about the store.
    static func line(_ status: KioskStoreStatus) -> String {
        if let refusal = status.refusal { return "not recording: \(refusal)" }
        let ceremony = status.openCeremony.map { "ceremony \($0.ceremony.id) open" } ?? "no ceremony open"
        return "\(ceremony), \(status.nextSeq) records, \(status.outbox.pending) waiting for HQ"
    }

    private func send(_ message: SystemdNotifier.Message) {
        do {
            try notifier.send(message)
        } catch {
            logger.warning("systemd was not told", metadata: ["reason": "\(error)"])
        }
    }
}

extension StatusReporter: CustomStringConvertible {
    var description: String { "status reporter" }
}
