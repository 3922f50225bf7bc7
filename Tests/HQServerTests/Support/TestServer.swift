import Foundation
import HQListener
import HQServer
import HQStore
import Hummingbird
import HummingbirdTesting
import IkrarLedger
import IkrarWire
import Logging

/// An HQ in a directory of its own with a server on it, removed at the end.
struct TestServer {
    let store: HQStore
    let directory: URL
    let publisher: LogPublisher
    let server: HQServer

    static let origin = "ikrar.example.go.id"
    static let now = RecordTime(unixSeconds: 1_789_603_200, offsetMinutes: 0)

    static func with(
        tls: TLSFiles? = nil,
        deadlines: ConnectionDeadlines = ConnectionDeadlines(),
        witnesses: CheckpointWitnesses = .none,
        publicationWait: Duration = .seconds(20),
        onListening: @escaping @Sendable (Int) async -> Void = { _ in },
        _ body: (TestServer) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("hq-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let store = try HQStore.create(
            HQStoreConfiguration(dataDirectory: directory.path),
            origin: origin,
            now: now
        )
        guard let address = ListenAddress(parsing: "127.0.0.1:0") else { throw Unexpected("address") }
        let publisher = try await LogPublisher(store: store, witnesses: witnesses, now: { now })
        let server = HQServer(
            store: store,
            publisher: publisher,
            publicationWait: publicationWait,
            configuration: try ListenerConfiguration(address: address, tls: tls, deadlines: deadlines),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { now },
            onListening: onListening,
            onDiskFailure: {}
        )
        try await body(TestServer(store: store, directory: directory, publisher: publisher, server: server))
        try store.close()
    }

    /// Sends requests straight to the router.
    func test(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await server.application().test(.router) { try await body($0) }
    }

    /// Enrols a kiosk without the network.
    func enrol(_ site: String = "3374-014") async throws -> TestKiosk {
        let token = try await store.issueToken(site: site, now: Self.now)
        let offer = try await store.enrolmentOffer(token: token, now: Self.now)
        let kiosk = TestKiosk(
            key: try SignerKey.generate(name: offer.signer),
            transport: try SignerKey.generate(name: "\(offer.signer)/transport")
        )
        _ = try await store.enrol(kiosk.enrolment(offer), token: token, now: Self.now)
        return kiosk
    }
}

/// A result that the test did not expect.
struct Unexpected: Error {
    let value: String
    init(_ value: Any) { self.value = "\(value)" }
}
