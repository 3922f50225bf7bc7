import GRDB
import IkrarModel
import IkrarRoster

/// The plan of an import: what its commit will do, kept beside the staged rows.
extension RosterStaging {
    /// Imports that were committed so far: only they change people, identifiers and employment.
    static func committedImports(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM roster_import WHERE committed_at IS NOT NULL") ?? 0
    }

    /// Whether there is a plan, and nothing was committed since it was begun.
    func isPlanned() throws -> Bool {
        let plannedAfter = try Int.fetchOne(
            database,
            sql: "SELECT planned_after FROM roster_import WHERE id = ?",
            arguments: [id]
        )
        return try plannedAfter == Self.committedImports(database)
    }

    /// Forgets the plan: rows came, or it is made anew.
    func forgetPlan() throws {
        try database.execute(sql: "UPDATE roster_import SET planned_after = NULL WHERE id = ?", arguments: [id])
    }

    /// Keeps that the plan is complete, and after how many commits it was begun.
    func keepPlan(after commits: Int) throws {
        try database.execute(
            sql: "UPDATE roster_import SET planned_after = ? WHERE id = ?",
            arguments: [commits, id]
        )
    }

    /// Keeps what becomes of some rows.
    func keep(_ decisions: [RosterPlan.Decision]) throws {
        let update = try database.cachedStatement(
            sql: """
                UPDATE staged_person SET change = ?, person = ?, conflicts_with = ? WHERE import = ? AND row = ?
                """
        )
        for decision in decisions {
            try update.execute(arguments: [
                decision.change.rawValue, decision.person, decision.conflictsWith, id, decision.row,
            ])
        }
    }

    /// Keeps whose employment ends.
    func keepEnds(of people: [Int64]) throws {
        let insert = try database.cachedStatement(sql: "INSERT INTO staged_end (import, person) VALUES (?, ?)")
        for person in people { try insert.execute(arguments: [id, person]) }
    }

    /// The counts of the plan, with samples.
    func preview() throws -> RosterPreview {
        let counts = try Row.fetchAll(
            database,
            sql: "SELECT change, count(*) AS count FROM staged_person WHERE import = ? GROUP BY change",
            arguments: [id]
        ).reduce(into: [:]) { $0[RosterChange(rawValue: $1["change"] ?? "")] = $1["count"] as Int }
        let refused = try Row.fetchOne(
            database,
            sql: "SELECT refused_count, conflict_count FROM roster_import WHERE id = ?",
            arguments: [id]
        )
        let conflicts = counts[.conflict] ?? 0
        return RosterPreview(
            new: counts[.new] ?? 0,
            changed: counts[.changed] ?? 0,
            ended: try count("staged_end"),
            unchanged: counts[.unchanged] ?? 0,
            refused: try conflictSample(),
            refusedCount: (refused?["refused_count"] ?? 0) + conflicts,
            conflicts: (refused?["conflict_count"] ?? 0) + conflicts,
            unitCount: try count("staged_unit"),
            endedSample: try endedSample()
        )
    }

    private func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table) WHERE import = ?", arguments: [id]) ?? 0
    }

    private func conflictSample() throws -> [RosterRefusal] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT row, conflicts_with FROM staged_person WHERE import = ? AND change = 'conflict'
                ORDER BY row LIMIT \(RosterPreview.refusedListMax)
                """,
            arguments: [id]
        ).map { RosterRefusal(row: $0["row"], column: nil, reason: .conflict(withRow: $0["conflicts_with"])) }
    }

    private func endedSample() throws -> [RosterEndedPerson] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT p.person_id, p.name, u.unit_id,
                    (SELECT digits FROM identifier WHERE person = p.id ORDER BY is_primary DESC, id LIMIT 1) AS digits
                FROM staged_end s JOIN person p ON p.id = s.person
                JOIN employment e ON e.person = p.id AND e.ended_on IS NULL JOIN unit u ON u.id = e.unit
                WHERE s.import = ? ORDER BY s.person LIMIT \(RosterPreview.endedSampleMax)
                """,
            arguments: [id]
        )
        guard !rows.isEmpty else { return [] }
        let tree = try UnitTable.tree(database)
        return rows.map { row in
            RosterEndedPerson(
                id: row["person_id"],
                name: row["name"],
                unit: tree.path(of: row["unit_id"]).joined(separator: " / "),
                identifierMasked: Identifier.masked(digits: row["digits"] ?? "")
            )
        }
    }
}
