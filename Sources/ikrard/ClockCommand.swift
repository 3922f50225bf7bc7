import ArgumentParser
import FoundationEssentials
import Glibc
import IkrarService

/// `ikrard clock`: says whether the clock is synchronised, for a daemon that may not ask the kernel.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Write down whether the kernel's clock is synchronised, again and again.",
        discussion: """
            What ikrar-clock.service runs. The call that tells is one of those that set the clock, and ikrard.service is
            not allowed them; it reads what this command writes.

            EXAMPLE
              ikrard clock --to /run/ikrar-clock/state
            """
    )

    @Option(name: .customLong("to"), help: "The file to write.", completion: .file())
    var path = ClockWatch.defaultPath

    func run() async throws {
        let watch = ClockWatch(path: path)
        let notifier = try SystemdNotifier()
        var isReady = false
        while true {
            do {
                try watch.write(isSynced: SystemClock.isSynced(), at: SystemClock.millisecondsSinceBoot())
            } catch {
                throw Report.fail(error, dataDirectory: "")
            }
            if !isReady { try notifier?.send(.ready) }
            isReady = true
            try await Task.sleep(for: ClockWatch.interval, clock: .continuous)
        }
    }
}
