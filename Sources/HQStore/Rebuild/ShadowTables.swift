import GRDB

/// Empty temporary tables under the names of those that the fold keeps.
///
/// SQLite looks for a name among temporary tables first, so that the fold, unchanged, reads the log and the roster and
/// writes its result beside what is kept. Nothing of the database is locked or touched.
struct ShadowTables {
    /// A table that the fold keeps.
    struct Table {
        /// Its name.
        let name: String
        /// The columns that identify a row.
        let key: [String]
        /// Columns that depend on when a fact became known, not on what the log says.
        var incidental: Set<String> = []
    }

    /// Every table that the fold keeps.
    static let all = [
        Table(name: "fact", key: ["log_index"], incidental: ["previous"]),
        Table(name: "replacement", key: ["by_index"]),
        Table(name: "void", key: ["target_index"]),
        Table(name: "void_waiting", key: ["signer_id", "leaf"]),
        Table(name: "standing", key: ["campaign", "person"], incidental: ["last_fact"]),
        Table(name: "unit_count", key: ["campaign", "unit"]),
        Table(name: "unmatched", key: ["log_index"]),
        Table(name: "unresolved", key: ["log_index"]),
    ]

    private let database: Database

    /// Makes the tables, each with the columns, rules and indices of the one it stands before. Foreign keys must be off:
    /// those of a temporary table would look for their targets among temporary tables.
    init(_ database: Database) throws {
        self.database = database
        for table in Self.all {
            let statements = try String.fetchAll(
                database,
                sql: """
                    SELECT sql FROM main.sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index') AND sql NOT NULL
                    ORDER BY type = 'index'
                    """,
                arguments: [table.name]
            )
            guard !statements.isEmpty else { throw HQStoreError.damaged("the table \(table.name) is missing") }
            for statement in statements { try database.execute(sql: Self.temporary(statement)) }
        }
    }

    /// Removes the tables, so that the names mean what is kept again.
    func drop() throws {
        for table in Self.all { try database.execute(sql: "DROP TABLE temp.\(table.name)") }
    }

    /// Puts the rows of the fold in place of those that are kept.
    func replaceKept() throws {
        for table in Self.all {
            try database.execute(sql: "DELETE FROM main.\(table.name)")
            try database.execute(sql: "INSERT INTO main.\(table.name) SELECT * FROM temp.\(table.name)")
        }
    }

    /// The statement that makes the same thing among temporary tables.
    private static func temporary(_ statement: String) -> String {
        for (prefix, temporary) in [
            ("CREATE TABLE ", "CREATE TEMP TABLE "), ("CREATE INDEX ", "CREATE INDEX temp."),
            ("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX temp."),
        ] where statement.hasPrefix(prefix) {
            return temporary + statement.dropFirst(prefix.count)
        }
        return statement
    }
}
