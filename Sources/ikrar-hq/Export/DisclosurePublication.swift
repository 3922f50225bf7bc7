import DurableSQLite
import HQServer
import HQStore
import IkrarLedger
import IkrarService

/// Sees to it that a disclosure is in the published log before names leave HQ.
struct DisclosurePublication {
    /// How often the running server's publication is looked for.
    private static let interval = Duration.milliseconds(200)
    /// How many times: a publication with slow witnesses takes some seconds.
    private static let attemptsMax = 150

    /// The store with the log.
    let store: HQStore
    /// Its directory.
    let dataDirectory: String

    /// Every published checkpoint, the last of which covers `size` entries. The server publishes; without one, and without
    /// a witness policy that only the server knows, this does. Throws ``HQStoreError/notPublished`` when neither happens.
    func checkpoints(covering size: UInt64) async throws(HQStoreError) -> [SignedCheckpoint] {
        if try await isShort(of: size) { try await publishAlone() }
        for _ in 0..<Self.attemptsMax where try await isShort(of: size) {
            // Ends early only when the command is cancelled, and then finds that nothing is published.
            try? await Task.sleep(for: Self.interval)
        }
        guard try await !isShort(of: size) else { throw .notPublished }
        return try await store.publishedCheckpoints()
    }

    private func isShort(of size: UInt64) async throws(HQStoreError) -> Bool {
        try await store.publishedCheckpoints().last.map { $0.checkpoint.tree.size < size } ?? true
    }

    private func publishAlone() async throws(HQStoreError) {
        guard !WitnessReportFile(dataDirectory: dataDirectory).isThere else { return }
        let lock: DirectoryLock
        do {
            lock = try store.lockForServing()
        } catch {
            // The server holds it, and publishes.
            return
        }
        defer { withExtendedLifetime(lock) {} }
        let publisher = try await LogPublisher(store: store, witnesses: .none) { SystemClock.universalTime() }
        try await publisher.publish()
    }
}
