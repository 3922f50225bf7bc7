import DurableSQLite
import HQServer
import HQStore
import IkrarLedger
import IkrarService

/// Sees to it that what a command wrote is in the published log before anything that rests on it leaves HQ.
struct CoveringPublication {
    /// How often the running server's publication is looked for.
    private static let interval = Duration.milliseconds(200)
    /// How many times: a publication with slow witnesses takes some seconds.
    private static let attemptsMax = 150

    /// The store with the log.
    let store: HQStore
    /// Its directory.
    let dataDirectory: String

    /// The published checkpoint, which covers `size` entries. The server publishes; without one, and without a witness policy
    /// that only the server knows, this does. Throws ``HQStoreError/notPublished`` when neither happens.
    func checkpoint(covering size: UInt64) async throws(HQStoreError) -> SignedCheckpoint {
        if let published = try published(size) { return published }
        try await publishAlone()
        for _ in 0..<Self.attemptsMax {
            if let published = try published(size) { return published }
            // Ends early only when the command is cancelled, and then finds that nothing is published.
            try? await Task.sleep(for: Self.interval)
        }
        throw .notPublished
    }

    private func published(_ size: UInt64) throws(HQStoreError) -> SignedCheckpoint? {
        guard let checkpoint = try store.logFolder.checkpoint() else { return nil }
        return checkpoint.checkpoint.tree.size >= size ? checkpoint : nil
    }

    private func publishAlone() async throws(HQStoreError) {
        let lock: DirectoryLock
        do {
            lock = try store.lockForServing()
        } catch {
            // The server holds it, and publishes.
            return
        }
        defer { withExtendedLifetime(lock) {} }
        // Nobody publishes now, and only the server knows whom to ask.
        guard !WitnessReportFile(dataDirectory: dataDirectory).isThere else { throw .notPublished }
        let publisher = try await LogPublisher(store: store, witnesses: .none) { SystemClock.universalTime() }
        try await publisher.publish()
    }
}
