import GRDB
import IkrarModel
import IkrarRoster

/// The rows of one import that waits to be committed.
struct RosterStaging {
    let database: Database
    let id: String

    /// The staging area of the import `id`, inside a transaction.
    init(_ database: Database, import id: String) {
        self.database = database
        self.id = id
    }

    /// Keeps one row; refused ones are only counted, skipped ones are nothing to keep.
    func add(_ entry: RosterEntry) throws {
        switch entry {
        case .person(let person): try add(person)
        case .refused(let refusal):
            try database.cachedStatement(
                sql: """
                    UPDATE roster_import SET refused_count = refused_count + 1, conflict_count = conflict_count + ?
                    WHERE id = ?
                    """
            ).execute(arguments: [Self.isConflict(refusal), id])
        case .skipped: break
        }
    }

    /// Keeps the file's whole unit tree.
    func keep(_ units: [Unit]) throws {
        try database.execute(sql: "DELETE FROM staged_unit WHERE import = ?", arguments: [id])
        let insert = try database.cachedStatement(
            sql: "INSERT INTO staged_unit (import, unit_id, name, parent_id) VALUES (?, ?, ?, ?)"
        )
        for unit in units { try insert.execute(arguments: [id, unit.id, unit.name, unit.parentID]) }
    }

    /// Removes staged rows, at most `count` of each kind; says whether any were left to remove.
    func clear(count: Int) throws -> Bool {
        var removed = 0
        for (table, key) in [("staged_person", "row"), ("staged_end", "person"), ("staged_unit", "unit_id")] {
            try database.execute(
                sql: """
                    DELETE FROM \(table) WHERE import = ?1
                        AND \(key) IN (SELECT \(key) FROM \(table) WHERE import = ?1 LIMIT ?2)
                    """,
                arguments: [id, count]
            )
            removed += database.changesCount
        }
        return removed > 0
    }

    private func add(_ person: RosterPerson) throws {
        if let replaced = person.replacesRow {
            try database.cachedStatement(sql: "DELETE FROM staged_person WHERE import = ? AND row = ?")
                .execute(arguments: [id, replaced])
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO staged_person (import, row, identifiers, name, category, category_label, unit_id, position,
                    position_level, grade, legal_status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, person.row, StagedPerson.text(of: person.identifiers), person.name, person.category.rawValue,
            person.categoryLabel, person.unitID, person.position, person.positionLevel, person.grade,
            person.legalStatus,
        ])
    }

    private static func isConflict(_ refusal: RosterRefusal) -> Bool {
        guard case .conflict = refusal.reason else { return false }
        return true
    }
}
