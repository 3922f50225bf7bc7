import HQStore
import IkrarWire

/// Waits for the checkpoint that covers a batch, but not for ever.
struct BoundedPublication: Sendable {
    /// Publishes.
    let publisher: LogPublisher
    /// The longest wait.
    let limit: Duration

    /// The checkpoint that covers the first `size` entries; nil for an empty log.
    ///
    /// After the limit it throws a problem of `busy`: everything is kept, the publication goes on, and the kiosk that sends
    /// the same again gets the same indices.
    func cover(_ size: UInt64) async throws -> CoveringCheckpoint? {
        let (results, continuation) = AsyncStream.makeStream(of: Result<CoveringCheckpoint?, HQStoreError>.self)
        Task {
            do throws(HQStoreError) {
                continuation.yield(.success(try await publisher.cover(size)))
            } catch {
                continuation.yield(.failure(error))
            }
        }
        let timer = Task {
            // Ends early only when the answer is there.
            try? await Task.sleep(for: limit)
            continuation.finish()
        }
        defer { timer.cancel() }
        for await result in results { return try result.get() }
        throw Problem(.busy, detail: "the records are kept, their publication takes longer than usual")
    }
}
