import GRDB

/// Counts inputs that no person was found for: by the kiosk, or by HQ. Voided and matched ones do not count.
struct UnmatchedCount {
    private let database: Database

    /// Counts inside a transaction.
    init(_ database: Database) {
        self.database = database
    }

    /// All of them.
    func all() throws -> Int {
        try count(suffix: "", arguments: [])
    }

    /// Those of one campaign's ceremonies.
    func of(campaign: Int64) throws -> Int {
        let ceremonies = "AND ceremony_id IN (SELECT ceremony_id FROM ceremony WHERE campaign = ?1)"
        return try count(suffix: ceremonies, arguments: [campaign])
    }

    private func count(suffix: String, arguments: StatementArguments) throws -> Int {
        let valid = """
            NOT EXISTS (SELECT 1 FROM void v WHERE v.target_index = log_index)
            AND NOT EXISTS (SELECT 1 FROM replacement r WHERE r.target_index = log_index AND r.is_standing) \(suffix)
            """
        return try Int.fetchOne(
            database,
            sql: """
                SELECT (SELECT count(*) FROM unmatched WHERE \(valid))
                    + (SELECT count(*) FROM unresolved WHERE cause <> 'opening' AND \(valid))
                """,
            arguments: arguments
        ) ?? 0
    }
}
