import GRDB
import IkrarModel

/// Compares rows of a staged roster with what is stored.
struct RosterComparison {
    /// What the store knows of one staged row.
    struct Finding: Sendable {
        /// The row in the file.
        let row: Int
        /// The row's identifiers.
        let digits: [String]
        /// Everybody who has one of them.
        let people: Set<Int64>
        /// Whether the one person who has them is stored exactly so.
        let isSame: Bool
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

    /// The findings of the next `count` rows after `row`, in the order of the file.
    func findings(after row: Int, count: Int) throws -> [Finding] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: "SELECT * FROM staged_person WHERE import = ? AND row > ? ORDER BY row LIMIT ?"
            ),
            arguments: [id, row, count]
        )
        var findings: [Finding] = []
        while let row = try rows.next() { findings.append(try finding(of: StagedPerson(row))) }
        return findings
    }

    /// The next `count` people after `person` who are employed now.
    func employed(after person: Int64, count: Int) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT person FROM employment WHERE ended_on IS NULL AND person > ? ORDER BY person LIMIT ?"
            ),
            arguments: [person, count]
        )
    }

    private func finding(of staged: StagedPerson) throws -> Finding {
        var people: Set<Int64> = []
        var isComplete = true
        for (position, identifier) in staged.identifiers.enumerated() {
            if let row = try Row.fetchOne(findPerson, arguments: [identifier.digits]) {
                people.insert(row["person"])
                if row["is_primary"] != (position == 0) { isComplete = false }
            } else {
                isComplete = false
            }
        }
        return Finding(
            row: staged.row,
            digits: staged.identifiers.map(\.digits),
            people: people,
            isSame: try isComplete && people.count == 1 && people.contains { try isSame($0, as: staged) }
        )
    }

    private func isSame(_ person: Int64, as staged: StagedPerson) throws -> Bool {
        guard let stored = try Row.fetchOne(current, arguments: [person]) else { return false }
        return stored["name"] == staged.name && EmploymentRow(stored) == staged.employment
    }
}
