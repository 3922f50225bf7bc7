import GRDB
import IkrarLedger

/// Compares what is kept with what the fold made, row by row.
struct KeptComparison {
    private let database: Database

    /// A comparison of ``ShadowTables`` that the fold has filled.
    init(_ database: Database) {
        self.database = database
    }

    /// The rows of `table` that differ: how many, and the first of them.
    func differences(in table: ShadowTables.Table) throws -> (count: Int, listed: [RebuildDifference]) {
        let columns = try String.fetchAll(
            database,
            sql: "SELECT name FROM pragma_table_info(?, 'main') ORDER BY cid",
            arguments: [table.name]
        ).filter { !table.incidental.contains($0) }
        let list = columns.joined(separator: ", ")
        let key = table.key.joined(separator: ", ")
        let kept = "SELECT \(list) FROM main.\(table.name) EXCEPT SELECT \(list) FROM temp.\(table.name)"
        let folded = "SELECT \(list) FROM temp.\(table.name) EXCEPT SELECT \(list) FROM main.\(table.name)"
        let count = try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM (SELECT \(key) FROM (\(kept)) UNION SELECT \(key) FROM (\(folded)))"
        )
        guard let count, count > 0 else { return (0, []) }
        // Both sides hold the first keys that differ at all, so each listed row is complete.
        let both = try Row.fetchAll(
            database,
            sql: """
                WITH kept AS (\(kept)), folded AS (\(folded)),
                    listed AS (SELECT \(key) FROM kept UNION SELECT \(key) FROM folded
                        ORDER BY \(key) LIMIT \(HQLimit.listedDifferencesMax))
                SELECT 0 AS is_folded, \(list) FROM kept WHERE (\(key)) IN (SELECT * FROM listed)
                UNION ALL SELECT 1, \(list) FROM folded WHERE (\(key)) IN (SELECT * FROM listed)
                """
        )
        return (count, try listed(both, table: table, columns: columns))
    }

    private func listed(
        _ rows: [Row],
        table: ShadowTables.Table,
        columns: [String]
    ) throws -> [RebuildDifference] {
        var order: [String] = []
        var kept: [String: String] = [:]
        var folded: [String: String] = [:]
        for row in rows {
            let key = try text(row, columns: table.key)
            if kept[key] == nil, folded[key] == nil { order.append(key) }
            let rest = try text(row, columns: columns.filter { !table.key.contains($0) })
            if row["is_folded"] { folded[key] = rest } else { kept[key] = rest }
        }
        return order.sorted { $0.utf8.count == $1.utf8.count ? $0 < $1 : $0.utf8.count < $1.utf8.count }.map {
            RebuildDifference(table: table.name, key: $0, kept: kept[$0], folded: folded[$0])
        }
    }

    /// `column=value` for each column; campaigns, people and units by the ids that people know.
    private func text(_ row: Row, columns: [String]) throws -> String {
        try columns.map { "\($0)=\(try Self.value(row[$0], column: $0, database))" }.joined(separator: " ")
    }

    private static func value(_ value: DatabaseValue, column: String, _ database: Database) throws -> String {
        switch value.storage {
        case .null: return "-"
        case .int64(let number):
            guard let query = names[column] else { return String(number) }
            return try String.fetchOne(database.cachedStatement(sql: query), arguments: [number]) ?? String(number)
        case .double(let number): return String(number)
        case .string(let text): return text
        case .blob(let bytes): return Hexadecimal.encode(bytes)
        }
    }

    private static let names = [
        "campaign": "SELECT campaign_id FROM main.campaign WHERE id = ?",
        "person": "SELECT person_id FROM main.person WHERE id = ?",
        "unit": "SELECT unit_id FROM main.unit WHERE id = ?",
        "signer_id": "SELECT name FROM main.signer WHERE id = ?",
    ]
}
