import GRDB
package import IkrarLedger

/// What the publication of the log asks of the store.
extension HQStore {
    /// The folder with the published log.
    package var logFolder: LogFolder { LogFolder(path: configuration.logPath) }

    /// The number of entries, published or not.
    package func logSize() async throws(HQStoreError) -> UInt64 {
        let size = try await read { connection in
            try Int64.fetchOne(connection, sql: "SELECT ifnull(max(log_index) + 1, 0) FROM log") ?? 0
        }
        return UInt64(size)
    }

    /// Every checkpoint published so far, in the order of size.
    package func publishedCheckpoints() async throws(HQStoreError) -> [SignedCheckpoint] {
        try await read { connection in try CheckpointTable.published(connection) }
    }

    /// Stores a signed checkpoint behind the one of `oldSize`, which must still be the newest; as one that is about to be
    /// published when it needs no more signatures.
    func storeCheckpoint(
        _ checkpoint: SignedCheckpoint,
        after oldSize: UInt64,
        isComplete: Bool,
        now: RecordTime
    ) async throws(HQStoreError) {
        try await write { connection in
            try CheckpointTable.insert(connection, checkpoint, after: oldSize, now: now)
            if isComplete { try CheckpointTable.markPublished(connection, checkpoint, now: now) }
        }
    }

    /// Takes note of a checkpoint that has the signatures it needs, just before it is published.
    func markPublished(_ checkpoint: SignedCheckpoint, now: RecordTime) async throws(HQStoreError) {
        try await write { connection in try CheckpointTable.markPublished(connection, checkpoint, now: now) }
    }
}
