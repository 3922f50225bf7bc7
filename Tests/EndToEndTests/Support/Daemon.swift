import Foundation

/// A long-running program of the test: started, waited for until ready, and always ended.
final class Daemon {
    let process: Process
    private let log: URL

    /// Starts `program` and returns once it has told systemd's protocol that it is ready.
    /// - Parameter firstLine: Receives the first line of standard output, when the program prints one.
    init(
        _ program: Program,
        _ arguments: [String],
        folder: URL,
        environment: [String: String] = [:],
        waitsUntilReady: Bool = true
    ) throws {
        // A Unix socket's path has 108 bytes; the folder's may be long.
        let notify = try NotifySocket(path: "/tmp/ikrar-\(UUID().uuidString.prefix(8)).notify")
        log = folder.appendingPathComponent("\(program.rawValue)-\(UUID().uuidString.prefix(8)).log")
        try Data().write(to: log)
        process = Process()
        process.executableURL = program.url
        process.arguments = arguments
        var environment = environment
        environment["NOTIFY_SOCKET"] = notify.path
        process.environment = Program.environment(environment)
        process.standardInput = FileHandle.nullDevice
        let output = try FileHandle(forWritingTo: log)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        do {
            if waitsUntilReady { _ = try notify.wait(for: "READY=1", of: process) }
        } catch {
            end()
            throw Unexpected("\(program.rawValue) did not start: \(error)\n\(said)")
        }
    }

    deinit { end() }

    /// Everything the program printed so far.
    var said: String {
        (try? String(contentsOf: log, encoding: .utf8)) ?? ""  // A missing log is an empty log.
    }

    /// The power cut of a process: nothing of it runs any further.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The orderly stop. Returns the exit status and how long it took.
    @discardableResult
    func stop() -> (status: Int32, duration: Duration) {
        let start = ContinuousClock.now
        process.terminate()
        process.waitUntilExit()
        return (process.terminationStatus, ContinuousClock.now - start)
    }

    /// Waits until the daemon has ended by itself and returns its exit status.
    func waitForEnd() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Waits at most `seconds` for the daemon to end by itself; its exit status, `nil` when it still runs.
    func waitForEnd(seconds: Int) -> Int32? {
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        // It may have ended before there was anybody to tell.
        guard !process.isRunning || ended.wait(timeout: .now() + .seconds(seconds)) == .success else { return nil }
        return process.terminationStatus
    }

    /// The bytes the daemon has read so far, from files and connections, as Linux counts them.
    func bytesRead() throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/io", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("rchar:") }
        guard let count = line?.split(separator: " ").last.flatMap({ Int($0) }) else { throw Unexpected(text) }
        return count
    }

    private func end() {
        guard process.isRunning else { return }
        kill()
    }
}
