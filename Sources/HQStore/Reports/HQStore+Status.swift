import GRDB

/// HQ at a glance.
extension HQStore {
    /// The state of log, roster and kiosks, from one snapshot.
    package func status() async throws(HQStoreError) -> HQStatus {
        let authority = authority
        return try await read { connection in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(connection, sql: sql) ?? 0 }
            return HQStatus(
                authority: authority,
                logSize: Int64(try count("SELECT ifnull(max(log_index) + 1, 0) FROM log")),
                log: try CheckpointTable.status(connection),
                people: try count("SELECT count(*) FROM employment WHERE ended_on IS NULL"),
                units: try count("SELECT count(*) FROM unit"),
                campaigns: try count("SELECT count(*) FROM campaign"),
                unmatched: try UnmatchedCount(connection).all(),
                missingOpenings: try count(
                    """
                    SELECT count(*) FROM unresolved u WHERE cause = 'opening'
                        AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.log_index = u.log_index)
                    """
                ),
                kiosks: try KioskStatus.fetchAll(connection)
            )
        }
    }
}
