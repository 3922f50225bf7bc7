import Dispatch
import Foundation
import IkrarModel
import IkrarService
import KioskControl
import KioskScanner
import KioskStore
import KioskSync
import Logging
import ServiceLifecycle

@testable import KioskDaemon

/// A running daemon with a store of its own, at a socket in a temporary directory.
struct KioskFixture: Sendable {
    let directory: String
    let kiosk: Kiosk
    var socketPath: String { directory + "/run/ikrard.sock" }
    var client: ControlClient { ControlClient(socketPath: socketPath) }

    /// Imports the documents and the roster, and opens the ceremony.
    func prepareCeremony() async throws {
        for (name, text) in [("text.yaml", TestDocuments.pledgeText), ("campaign.yaml", try TestDocuments.campaign())] {
            _ = try await client.importDocument(file: try write(name, text))
        }
        let preview = try await client.stageRoster(
            file: try write("roster.csv", TestDocuments.roster),
            name: "roster.csv"
        )
        _ = try await client.commitRoster(preview.importID, confirmed: true)
        _ = try await client.openCeremony(TestDocuments.ceremonyID)
    }

    /// Writes a file beside the store and returns its path.
    func write(_ name: String, _ text: String) throws -> String {
        let path = directory + "/" + name
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }
}

private let turnstile = Turnstile(2)

/// Runs a daemon for the time of `body`, then stops it the way SIGTERM does.
///
/// - Parameter readers: The readers of a kiosk in this directory.
func withKiosk(
    policy: RolePolicy = .system(),
    readers: (String) -> [ReaderConfiguration] = { _ in [] },
    _ body: @Sendable @escaping (KioskFixture) async throws -> Void
) async throws {
    await turnstile.enter()
    let outcome: Result<Void, any Error>
    do {
        outcome = .success(try await runKiosk(policy: policy, readers: readers, body))
    } catch {
        outcome = .failure(error)
    }
    await turnstile.leave()
    try outcome.get()
}

private func runKiosk(
    policy: RolePolicy,
    readers: (String) -> [ReaderConfiguration],
    _ body: @Sendable @escaping (KioskFixture) async throws -> Void
) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "kd-\(UUID().uuidString.prefix(8))").path
    try FileManager.default.createDirectory(
        atPath: directory,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
    )
    defer {
        do {
            try FileManager.default.removeItem(atPath: directory)
        } catch {
            print("left behind: \(directory): \(error)")
        }
    }
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let store = try await openStore(directory + "/data")
    let claims = ReaderClaims()
    let kiosk = Kiosk(
        store: store,
        sync: SyncService(store: store, logger: logger),
        clock: try SystemClock(zone: .jakarta),
        readers: readers(directory).map { Reader($0, claims: claims) }
    )
    let fixture = KioskFixture(directory: directory, kiosk: kiosk)
    let (ready, readiness) = AsyncStream.makeStream(of: Void.self)
    let server = try LocalServer(
        socketPath: fixture.socketPath,
        api: LocalAPI(kiosk: kiosk, policy: policy),
        logger: logger,
        onReady: { readiness.finish() }
    )
    try server.prepare()
    var services: [any Service] = [kiosk.failure, kiosk.sync, kiosk.events, server]
    if !kiosk.readers.isEmpty { services.append(ReaderService(kiosk: kiosk, logger: logger)) }
    let group = ServiceGroup(configuration: .init(services: services, logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { readiness.finish() }
            try await group.run()
        }
        for await _ in ready {}
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(fixture))
        } catch {
            outcome = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        try outcome.get()
    }
    await store.close()
}

/// Opening a store writes and syncs for a while; that must not hold a thread that the other tests' daemons need.
private func openStore(_ path: String) async throws -> KioskStore {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
            continuation.resume(
                with: Result { try KioskStore.open(KioskStoreConfiguration(dataDirectory: path, site: "uji")) }
            )
        }
    }
}
