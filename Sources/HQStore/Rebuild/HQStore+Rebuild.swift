import DurableSQLite
import GRDB

/// Folding the log anew.
extension HQStore {
    /// Folds the log from its first entry and compares the result with the tables that are kept: standings, counts, facts,
    /// voids, and what waits. Every row that differs is reported.
    ///
    /// - Parameter repairs: whether rows that differ are replaced by the fold's. Without it nothing is written, and a
    ///   server beside it goes on; with it the database is locked meanwhile.
    package func rebuild(repairs: Bool) async throws(HQStoreError) -> RebuildReport {
        let vault = vault
        do {
            return try await database.pool.writeWithoutTransaction { connection in
                try connection.execute(sql: "PRAGMA foreign_keys = OFF")
                defer {
                    // Only a closed connection refuses this, and nobody writes through that.
                    try? connection.execute(sql: "PRAGMA foreign_keys = ON")
                }
                var report: RebuildReport?
                try connection.inTransaction(repairs ? .immediate : .deferred) {
                    let folded = try Self.refold(connection, vault: vault, repairs: repairs)
                    report = folded
                    return folded.isRepaired ? .commit : .rollback
                }
                guard let report else { throw HQStoreError.damaged("the fold did not run") }
                return report
            }
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    private static func refold(_ connection: Database, vault: OpeningVault, repairs: Bool) throws -> RebuildReport {
        let tables = try ShadowTables(connection)
        let entries = try LogRefold(connection, vault: vault).run()
        let comparison = KeptComparison(connection)
        var rows = 0
        var count = 0
        var differences: [RebuildDifference] = []
        for table in ShadowTables.all {
            rows += try Int.fetchOne(connection, sql: "SELECT count(*) FROM temp.\(table.name)") ?? 0
            let found = try comparison.differences(in: table)
            count += found.count
            differences += found.listed
        }
        let isRepaired = repairs && count > 0
        if isRepaired { try tables.replaceKept() }
        try tables.drop()
        return RebuildReport(
            entries: entries,
            rows: rows,
            differenceCount: count,
            differences: differences,
            isRepaired: isRepaired
        )
    }
}
