import Foundation
import GRDB
import IkrarModel

/// Works out anew who is obligated in each campaign, after the roster or a document changed, and counts what waited.
struct StandingRefresh {
    private let database: Database
    private let vault: OpeningVault

    /// A refresh inside a transaction.
    init(_ database: Database, vault: OpeningVault) {
        self.database = database
        self.vault = vault
    }

    /// Refreshes every campaign.
    func run() throws {
        let tree = try UnitTable.tree(database)
        let rows = try UnitTable.rows(database)
        for stored in try DocumentTable(database).campaigns() {
            try obligate(stored, tree: tree, rows: rows)
            try count(stored.row)
        }
        try resolve()
    }

    /// Marks the people whom the rule asks, with their unit as of its date. What is kept of others does not depend on
    /// whom it asked before, so that a rebuild finds the same.
    private func obligate(_ stored: DocumentTable.StoredCampaign, tree: UnitTree, rows: [String: Int64]) throws {
        let rule = stored.campaign.obligation
        // The rule's lists ride in JSON, so that one bound statement serves every rule.
        let units = rule.units.map { units in units.flatMap { tree.subtree(of: $0) }.compactMap { rows[$0.id] } }
        let arguments: StatementArguments = [
            "campaign": stored.row,
            "date": rule.asOf.iso,
            "categories": try rule.categories.map { try Self.json($0.map(\.rawValue)) },
            "units": try units.map { try Self.json($0) },
        ]
        let obligated = """
            FROM employment e
            WHERE (e.started_on IS NULL OR e.started_on <= :date) AND (e.ended_on IS NULL OR e.ended_on > :date)
                AND (:categories IS NULL OR e.category IN (SELECT value FROM json_each(:categories)))
                AND (:units IS NULL OR e.unit IN (SELECT value FROM json_each(:units)))
            """
        try database.execute(
            sql: """
                UPDATE standing SET is_obligated = 0, unit = NULL, has_left = 0
                WHERE campaign = :campaign AND is_obligated = 1 AND person NOT IN (SELECT e.person \(obligated))
                """,
            arguments: arguments
        )
        try database.execute(
            sql: "DELETE FROM standing WHERE campaign = ? AND is_obligated = 0 AND last_fact IS NULL",
            arguments: [stored.row]
        )
        try database.execute(
            sql: """
                INSERT INTO standing (campaign, person, unit, is_obligated, has_left)
                SELECT :campaign, e.person, e.unit, 1,
                    NOT EXISTS (SELECT 1 FROM employment c WHERE c.person = e.person AND c.ended_on IS NULL)
                \(obligated)
                ON CONFLICT (campaign, person) DO UPDATE
                SET unit = excluded.unit, is_obligated = 1, has_left = excluded.has_left
                WHERE unit IS NOT excluded.unit OR is_obligated = 0 OR has_left <> excluded.has_left
                """,
            arguments: arguments
        )
    }

    /// Counts a campaign's units from its standings.
    private func count(_ campaign: Int64) throws {
        try database.execute(sql: "DELETE FROM unit_count WHERE campaign = ?", arguments: [campaign])
        try database.execute(
            sql: """
                INSERT INTO unit_count (campaign, unit, attended, pledged, refused, excused, pending)
                SELECT campaign, unit, sum(is_attended AND NOT (state IN ('pending', 'excused') AND has_left)),
                    sum(state = 'pledged'), sum(state = 'refused'), sum(state = 'excused' AND NOT has_left),
                    sum(state = 'pending' AND NOT has_left)
                FROM standing WHERE campaign = ? AND is_obligated = 1 AND unit IS NOT NULL GROUP BY unit
                """,
            arguments: [campaign]
        )
    }

    /// Tries again every record whose person, ceremony or opening was unknown, in the order of the log.
    private func resolve() throws {
        let waiting = try Int64.fetchAll(database, sql: "SELECT log_index FROM unresolved ORDER BY log_index")
        guard !waiting.isEmpty else { return }
        var folder = try StandingFolder(database, vault: vault, kioskID: nil)
        for index in waiting { try folder.resolve(index: index) }
        try folder.finish()
    }

    private static func json(_ values: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
    }
}
