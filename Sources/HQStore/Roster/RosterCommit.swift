import GRDB
import IkrarModel

/// Writes a staged roster over what is stored: nothing is deleted, employment and units of before stay dated.
struct RosterCommit {
    private let database: Database
    private let id: String
    private let today: String

    /// A commit of the import `id` on the day `today`, inside a transaction.
    init(_ database: Database, import id: String, today: CivilDate) {
        self.database = database
        self.id = id
        self.today = today.iso
    }

    /// Carries out the plan, which must be of this state of the store.
    func apply() throws {
        try saveUnits()
        var generator = SystemRandomNumberGenerator()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT * FROM staged_person WHERE import = ? AND change IN ('new', 'changed') ORDER BY row
                """,
            arguments: [id]
        )
        while let row = try rows.next() {
            let staged = StagedPerson(row)
            if let person = row["person"] as Int64? {
                try update(person, to: staged)
            } else {
                try insert(staged, id: HQPersonID.make(using: &generator))
            }
        }
        try endEmployment()
    }

    private func insert(_ staged: StagedPerson, id: String) throws {
        try database.cachedStatement(sql: "INSERT INTO person (person_id, name) VALUES (?, ?)")
            .execute(arguments: [id, staged.name])
        let person = database.lastInsertedRowID
        try saveIdentifiers(staged, person: person, startedOn: nil)
        try insertEmployment(staged.employment, person: person, startedOn: nil)
    }

    private func update(_ person: Int64, to staged: StagedPerson) throws {
        try database.cachedStatement(sql: "UPDATE person SET name = ?1 WHERE id = ?2 AND name <> ?1")
            .execute(arguments: [staged.name, person])
        try saveIdentifiers(staged, person: person, startedOn: today)
        let current = try Row.fetchOne(
            database.cachedStatement(
                sql:
                    "SELECT u.unit_id, e.* FROM employment e JOIN unit u ON u.id = e.unit WHERE e.person = ? AND e.ended_on IS NULL"
            ),
            arguments: [person]
        )
        if let current, EmploymentRow(current) == staged.employment { return }
        try endEmployment(of: person)
        try insertEmployment(staged.employment, person: person, startedOn: today)
    }

    private func saveIdentifiers(_ staged: StagedPerson, person: Int64, startedOn: String?) throws {
        try database.cachedStatement(sql: "UPDATE identifier SET is_primary = 0 WHERE person = ? AND is_primary = 1")
            .execute(arguments: [person])
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO identifier (person, kind, digits, is_primary, started_on) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (digits) WHERE ended_on IS NULL DO UPDATE SET is_primary = excluded.is_primary
                """
        )
        for (position, identifier) in staged.identifiers.enumerated() {
            try insert.execute(arguments: [person, identifier.kind, identifier.digits, position == 0, startedOn])
        }
    }

    private func endEmployment(of person: Int64) throws {
        try database.cachedStatement(sql: "UPDATE employment SET ended_on = ? WHERE person = ? AND ended_on IS NULL")
            .execute(arguments: [today, person])
    }

    /// Ends the employment of the people whom the file does not name.
    private func endEmployment() throws {
        try database.execute(
            sql: """
                UPDATE employment SET ended_on = ? WHERE ended_on IS NULL
                    AND person IN (SELECT person FROM staged_end WHERE import = ?)
                """,
            arguments: [today, id]
        )
    }

    private func insertEmployment(_ employment: EmploymentRow, person: Int64, startedOn: String?) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO employment (person, unit, category, category_label, position, position_level, grade,
                    legal_status, started_on)
                VALUES (?, (SELECT id FROM unit WHERE unit_id = ?), ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            person, employment.unitID, employment.category, employment.categoryLabel, employment.position,
            employment.positionLevel, employment.grade, employment.legalStatus, startedOn,
        ])
    }

    /// Adds and renames units. Units the file does not name stay: people were in them.
    private func saveUnits() throws {
        try database.execute(
            sql: """
                INSERT INTO unit (unit_id, name) SELECT unit_id, name FROM staged_unit WHERE import = ?
                ON CONFLICT (unit_id) DO UPDATE SET name = excluded.name
                """,
            arguments: [id]
        )
        try database.execute(
            sql: """
                UPDATE unit SET parent = (
                    SELECT p.id FROM staged_unit s JOIN unit p ON p.unit_id = s.parent_id
                    WHERE s.import = ?1 AND s.unit_id = unit.unit_id
                ) WHERE unit_id IN (SELECT unit_id FROM staged_unit WHERE import = ?1)
                """,
            arguments: [id]
        )
        // Units of before may now hang below each other: the tree as a whole must still be one.
        _ = try UnitTable.tree(database)
    }
}
