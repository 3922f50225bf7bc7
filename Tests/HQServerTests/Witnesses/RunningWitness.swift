import Foundation
import HQListener
import HQWitness
import IkrarLedger
import Logging
import ServiceLifecycle

/// A witness on a real socket. It may be stopped and started again at the same port, with the same memory.
final class RunningWitness: Sendable {
    let store: WitnessStore
    let directory: String
    let port: Int
    private let group: ServiceGroup
    private let task: Task<Void, any Error>

    /// Starts the witness in `directory`, which is made when it does not exist, and has it watch `log`.
    init(_ directory: String, name: String, log: VerifierKey, port: Int = 0) async throws {
        self.directory = directory
        store =
            FileManager.default.fileExists(atPath: directory)
            ? try WitnessStore.open(directory) : try WitnessStore.create(directory, name: name)
        _ = try store.addLog(origin: log.name, key: log.text)
        guard let address = ListenAddress(parsing: "127.0.0.1:\(port)") else { throw Unexpected("address") }
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let server = WitnessServer(
            store: store,
            configuration: try ListenerConfiguration(address: address, tls: nil),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { 1_789_603_200 },
            onListening: { continuation.yield($0) },
            onDiskFailure: {}
        )
        let group = ServiceGroup(
            services: [server],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        self.group = group
        task = Task {
            defer { continuation.finish() }
            try await group.run()
        }
        var iterator = ports.makeAsyncIterator()
        guard let open = await iterator.next() else { throw Unexpected("the witness did not start") }
        self.port = open
    }

    /// The witness's line in a policy.
    func line(_ name: String) -> String { "witness \(name) \(store.key.text) http://127.0.0.1:\(port)/\n" }

    func stop() async throws {
        await group.triggerGracefulShutdown()
        try await task.value
    }
}
