import GRDB
import IkrarModel
import IkrarRoster

/// Compares a staged roster with what is stored, row by row.
struct RosterDifference {
    /// What a staged row is to the store.
    enum Change {
        /// Someone not known yet.
        case new(StagedPerson)
        /// Someone known whose data differ.
        case changed(person: Int64, StagedPerson)
        /// Someone known, with the same data.
        case unchanged(person: Int64)
        /// The row's identifiers belong to several people, or to one that another row already named.
        case conflict(row: Int, with: Int?)
    }

    private let database: Database
    private let id: String
    private let findPerson: Statement
    private let current: Statement

    /// A comparison of the import `id`, inside a transaction.
    init(_ database: Database, import id: String) throws {
        self.database = database
        self.id = id
        findPerson = try database.cachedStatement(
            sql: "SELECT person, is_primary FROM identifier WHERE digits = ? AND ended_on IS NULL"
        )
        current = try database.cachedStatement(
            sql: """
                SELECT p.name, u.unit_id, e.category, e.category_label, e.position, e.position_level, e.grade,
                    e.legal_status
                FROM person p JOIN employment e ON e.person = p.id AND e.ended_on IS NULL JOIN unit u ON u.id = e.unit
                WHERE p.id = ?
                """
        )
    }

    /// Calls `body` with each row's change, in the order of the file; returns the rows of the people that the file names.
    func forEach(_ body: (Change) throws -> Void) throws -> [Int64: Int] {
        var named: [Int64: Int] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM staged_person WHERE import = ? ORDER BY row",
            arguments: [id]
        )
        while let row = try rows.next() {
            try body(try change(of: StagedPerson(row), named: &named))
        }
        return named
    }

    /// The people employed now that the file does not name.
    func ended(named: [Int64: Int]) throws -> [Int64] {
        let employed = try Int64.fetchCursor(database, sql: "SELECT person FROM employment WHERE ended_on IS NULL")
        var ended: [Int64] = []
        while let person = try employed.next() {
            if named[person] == nil { ended.append(person) }
        }
        return ended
    }

    /// The counts of the import, with samples.
    func preview() throws -> RosterPreview {
        var preview = RosterPreview()
        let counts = try Row.fetchOne(
            database,
            sql: "SELECT refused_count, conflict_count FROM roster_import WHERE id = ?",
            arguments: [id]
        )
        preview.refusedCount = counts?["refused_count"] ?? 0
        preview.conflicts = counts?["conflict_count"] ?? 0
        let named = try forEach { change in
            switch change {
            case .new: preview.new += 1
            case .changed: preview.changed += 1
            case .unchanged: preview.unchanged += 1
            case .conflict(let row, let other):
                preview.refusedCount += 1
                preview.conflicts += 1
                if preview.refused.count < RosterPreview.refusedListMax {
                    preview.refused.append(
                        RosterRefusal(row: row, column: nil, reason: .conflict(withRow: other ?? row))
                    )
                }
            }
        }
        let ended = try ended(named: named)
        preview.ended = ended.count
        let tree = try UnitTable.tree(database)
        preview.endedSample = try ended.prefix(RosterPreview.endedSampleMax).map { try endedPerson($0, tree) }
        preview.unitCount =
            try Int.fetchOne(database, sql: "SELECT count(*) FROM staged_unit WHERE import = ?", arguments: [id]) ?? 0
        return preview
    }

    private func change(of staged: StagedPerson, named: inout [Int64: Int]) throws -> Change {
        var found: Set<Int64> = []
        var isComplete = true
        for (position, identifier) in staged.identifiers.enumerated() {
            if let row = try Row.fetchOne(findPerson, arguments: [identifier.digits]) {
                found.insert(row["person"])
                if row["is_primary"] != (position == 0) { isComplete = false }
            } else {
                isComplete = false
            }
        }
        guard let person = found.first else { return .new(staged) }
        guard found.count == 1 else { return .conflict(row: staged.row, with: nil) }
        if let other = named[person] { return .conflict(row: staged.row, with: other) }
        named[person] = staged.row
        guard isComplete, let stored = try Row.fetchOne(current, arguments: [person]), stored["name"] == staged.name,
            EmploymentRow(stored) == staged.employment
        else { return .changed(person: person, staged) }
        return .unchanged(person: person)
    }

    private func endedPerson(_ person: Int64, _ tree: UnitTree) throws -> RosterEndedPerson {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT p.person_id, p.name, u.unit_id,
                    (SELECT digits FROM identifier WHERE person = p.id ORDER BY is_primary DESC, id LIMIT 1) AS digits
                FROM person p JOIN employment e ON e.person = p.id AND e.ended_on IS NULL JOIN unit u ON u.id = e.unit
                WHERE p.id = ?
                """,
            arguments: [person]
        )
        guard let row else { throw HQStoreError.damaged("person \(person) is missing") }
        return RosterEndedPerson(
            id: row["person_id"],
            name: row["name"],
            unit: tree.path(of: row["unit_id"]).joined(separator: " / "),
            identifierMasked: Identifier.masked(digits: row["digits"] ?? "")
        )
    }
}
