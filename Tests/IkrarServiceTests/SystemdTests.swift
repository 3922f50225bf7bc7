import Foundation
import Logging
import ServiceLifecycle
import Testing

@testable import IkrarService

@Suite struct SystemdTests {
    @Test(arguments: [false, true])
    func `a notification is one datagram, to a path or an abstract address`(isAbstract: Bool) throws {
        try withTemporaryDirectory { directory in
            let path = isAbstract ? "@" + directory : directory + "/notify"
            let listener = try DatagramListener(path)
            let notifier = try #require(try SystemdNotifier(environment: ["NOTIFY_SOCKET": path]))
            try notifier.send(.ready, .status("sudah siap\nREADY=0"))
            #expect(try listener.receive() == "READY=1\nSTATUS=sudah siap\\nREADY=0")
            try notifier.send(.stopping)
            #expect(try listener.receive() == "STOPPING=1")
        }
    }

    @Test func `without systemd there is no notifier`() throws {
        #expect(try SystemdNotifier(environment: [:]) == nil)
        #expect(try SystemdNotifier(environment: ["NOTIFY_SOCKET": ""]) == nil)
    }

    @Test(arguments: ["relative", "/" + String(repeating: "x", count: 200)])
    func `an impossible address is an error`(path: String) {
        #expect(throws: SystemdNotifyError.impossibleAddress(path)) {
            try SystemdNotifier(environment: ["NOTIFY_SOCKET": path])
        }
    }

    @Test func `nobody listening is an error that says so`() throws {
        let notifier = try #require(try SystemdNotifier(environment: ["NOTIFY_SOCKET": "/nonexistent/notify"]))
        #expect(throws: SystemdNotifyError.cannotSend(errno: ENOENT)) { try notifier.send(.ready) }
    }

    @Test func `the watchdog's interval counts only for the process it was set for`() {
        let environment = ["WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "7"]
        #expect(WatchdogInterval.current(environment: environment, process: 7) == .seconds(20))
        #expect(WatchdogInterval.current(environment: environment, process: 8) == nil)
        #expect(WatchdogInterval.current(environment: ["WATCHDOG_USEC": "0"]) == nil)
        #expect(WatchdogInterval.current(environment: [:]) == nil)
    }

    @Test func `the watchdog is fed after a probe and the service ends when one fails`() async throws {
        struct Broken: Error {}
        let path = "@ikrar-watchdog-\(UUID().uuidString)"
        let listener = try DatagramListener(path)
        let notifier = try #require(try SystemdNotifier(environment: ["NOTIFY_SOCKET": path]))
        let probes = Probes()
        let service = WatchdogService(
            notifier: notifier,
            interval: .milliseconds(3),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) {
            if await probes.next() == 3 { throw Broken() }
        }
        await #expect(throws: Broken.self) { try await service.run() }
        #expect(try listener.receive() == "WATCHDOG=1")
        #expect(try listener.receive() == "WATCHDOG=1")
    }

    private actor Probes {
        private var count = 0
        func next() -> Int {
            count += 1
            return count
        }
    }
}
