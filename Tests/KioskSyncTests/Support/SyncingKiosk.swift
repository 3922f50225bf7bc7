import Foundation
import IkrarDocuments
import IkrarLedger
import IkrarModel
import KioskStore
import KioskSync
import Logging
import Synchronization

/// A kiosk with a store in a temporary directory, an HQ of its own, and the service between them.
final class SyncingKiosk: Sendable {
    let store: KioskStore
    let hq: TestHQ
    let service: SyncService
    private let scans = Mutex(0)

    /// Runs `body` beside the running service and ends everything afterwards.
    static func with(
        isEnrolled: Bool = true,
        _ body: @Sendable (SyncingKiosk) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "sync-\(UUID().uuidString)").path
        // A leftover in the temporary directory harms nobody.
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let kiosk = try SyncingKiosk(directory)
        try await kiosk.prepare()
        let task = kiosk.run(kiosk.service)
        let result: Result<Void, any Error>
        do {
            if isEnrolled { try await kiosk.enrol() }
            result = .success(try await body(kiosk))
        } catch {
            result = .failure(error)
        }
        task.cancel()
        _ = await task.result
        await kiosk.store.close()
        try result.get()
    }

    private init(_ directory: String) throws {
        store = try KioskStore.open(KioskStoreConfiguration(dataDirectory: directory, site: "test"))
        hq = try TestHQ()
        let error = Box()
        service = SyncService(
            store: store,
            logger: Self.silent,
            wallClock: { Date().timeIntervalSince1970 + error.seconds.withLock { $0 } }
        )
        box = error
    }

    private final class Box: Sendable {
        let seconds = Mutex(0.0)
    }

    private let box: Box

    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    func setClock(off seconds: Double) {
        box.seconds.withLock { $0 = seconds }
    }

    func run(_ service: SyncService) -> Task<Void, any Error> {
        Task { try await service.run() }
    }

    func enrol(policy: String? = nil) async throws {
        _ = try await service.enrol(
            url: hq.url,
            token: TestHQ.token,
            logKey: hq.logKey.verifierKey.text,
            policy: policy.map { Array($0.utf8) }
        )
    }

    /// Opens a ceremony, which writes three records.
    private func prepare() async throws {
        let text = try DocumentFile(parsing: Array(SampleDocuments.text.utf8))
        _ = try await store.importDocument(text, context: context())
        let campaign = try DocumentFile(parsing: Array(SampleDocuments.campaign(textSHA256: text.sha256Hex).utf8))
        _ = try await store.importDocument(campaign, context: context())
        _ = try await store.openCeremony("c-both", context: context())
    }

    /// Scans numbers of nobody: one record each, with an opening.
    func scan(_ count: Int) async throws {
        let first = scans.withLock { scans in
            defer { scans += count }
            return scans
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in first..<(first + count) {
                group.addTask {
                    let request = ScanRequest(
                        requestID: UUID().uuidString,
                        input: SampleDocuments.number(index),
                        method: .scan,
                        context: self.context()
                    )
                    _ = try await self.store.scan(request)
                }
            }
            try await group.waitForAll()
        }
    }

    func context() -> RecordContext {
        RecordContext(
            time: RecordTime(unixSeconds: Int64(Date().timeIntervalSince1970), offsetMinutes: 420),
            clock: ClockEvidence(
                bootID: "0123456789abcdef0123456789abcdef",
                monotonicMilliseconds: 1000,
                isSynced: false,
                offsetSeconds: service.clockOffsetSeconds
            ),
            officer: Officer(uid: 1000, user: "operator")
        )
    }

    /// The notes of every chain that HQ should have.
    func signer() async -> String {
        await store.status().signer
    }
}
