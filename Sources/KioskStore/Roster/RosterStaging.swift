import GRDB
import IkrarModel
import IkrarRoster

/// The staging tables of a roster import and what is computed from them, on the writing connection.
///
/// They are temporary tables in a file of SQLite's own, removed when the connection closes: rows of an import that nobody
/// commits never reach the store, and memory stays bounded however long the file is.
struct RosterStaging {
    let db: Database

    /// Begins anew.
    func begin() throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.staged_person;
                DROP TABLE IF EXISTS temp.staged_identifier;
                DROP TABLE IF EXISTS temp.staged_unit;
                CREATE TEMP TABLE staged_person (
                    row INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    primary_hmac BLOB NOT NULL UNIQUE,
                    name TEXT NOT NULL,
                    folded_name TEXT NOT NULL,
                    unit TEXT NOT NULL,
                    category TEXT NOT NULL,
                    category_label TEXT,
                    position_level TEXT,
                    last_digits TEXT NOT NULL,
                    digest BLOB NOT NULL,
                    person INTEGER,
                    state TEXT CHECK (state IN ('new', 'changed', 'unchanged'))
                ) STRICT;
                CREATE INDEX temp.staged_person_by_person ON staged_person (person);
                CREATE TEMP TABLE staged_identifier (
                    row INTEGER NOT NULL,
                    hmac BLOB NOT NULL,
                    kind TEXT NOT NULL,
                    last_digits TEXT NOT NULL,
                    is_primary INTEGER NOT NULL,
                    PRIMARY KEY (row, hmac)
                ) STRICT, WITHOUT ROWID;
                CREATE TEMP TABLE staged_unit (
                    position INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    name TEXT NOT NULL,
                    parent TEXT,
                    path TEXT NOT NULL
                ) STRICT;
                """
        )
    }

    /// Forgets everything.
    func discard() throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.staged_person;
                DROP TABLE IF EXISTS temp.staged_identifier;
                DROP TABLE IF EXISTS temp.staged_unit;
                """
        )
    }

    /// Stages one row. Returns the row that already has its primary identifier, when there is one; then nothing is staged.
    func insert(_ person: StagedPerson) throws -> Int? {
        guard let primary = person.identifiers.first else { return nil }
        if let replaced = person.replacesRow { try remove(row: replaced) }
        let holder = try db.cachedStatement(sql: "SELECT row FROM staged_person WHERE primary_hmac = ?")
        if let row = try Int.fetchOne(holder, arguments: [primary.hmac.data]) { return row }
        try db.cachedStatement(
            sql: """
                INSERT INTO staged_person (row, id, primary_hmac, name, folded_name, unit, category, category_label,
                    position_level, last_digits, digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                person.row, person.id, primary.hmac.data, person.name, person.foldedName, person.unitID,
                person.category, person.categoryLabel, person.positionLevel, primary.lastDigits, person.digest.data,
            ]
        )
        let insertIdentifier = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO staged_identifier (row, hmac, kind, last_digits, is_primary) VALUES (?, ?, ?, ?, ?)
                """
        )
        for (index, identifier) in person.identifiers.enumerated() {
            try insertIdentifier.execute(
                arguments: [person.row, identifier.hmac.data, identifier.kind, identifier.lastDigits, index == 0]
            )
        }
        return nil
    }

    /// Stages the units of the file. Throws ``KioskStoreError/invalid(_:)`` when they form no tree.
    func stage(_ units: [Unit]) throws {
        let tree: UnitTree
        do {
            tree = try UnitTree(units)
        } catch {
            throw KioskStoreError.invalid("the units form no tree: \(error)")
        }
        try db.execute(sql: "DELETE FROM staged_unit")
        let insert = try db.cachedStatement(
            sql: "INSERT INTO staged_unit (id, name, parent, path) VALUES (?, ?, ?, ?)"
        )
        for root in tree.roots {
            for unit in tree.subtree(of: root.id) {
                try insert.execute(
                    arguments: [unit.id, unit.name, unit.parentID, tree.path(of: unit.id).joined(separator: " / ")]
                )
            }
        }
        let orphan = try Int.fetchOne(
            db,
            sql: """
                SELECT p.row FROM staged_person p LEFT JOIN staged_unit u ON u.id = p.unit WHERE u.id IS NULL LIMIT 1
                """
        )
        if let orphan { throw KioskStoreError.invalid("the unit of row \(orphan) is not among the file's units") }
    }

    /// Finds who of the staged people is known, and who has changed.
    ///
    /// A person is known by the primary identifier; or, where nobody has that, by another one that is the primary of
    /// somebody the file does not otherwise name (who got a new number).
    func match() throws {
        try db.execute(
            sql: """
                UPDATE staged_person SET state = NULL, person = (
                    SELECT min(i.person) FROM identifier i
                    WHERE i.hmac = staged_person.primary_hmac AND i.is_primary = 1 AND i.ended_on IS NULL
                );
                UPDATE staged_person SET person = (
                    SELECT min(i.person) FROM staged_identifier s JOIN identifier i ON i.hmac = s.hmac
                    WHERE s.row = staged_person.row AND s.is_primary = 0 AND i.is_primary = 1 AND i.ended_on IS NULL
                        AND NOT EXISTS (SELECT 1 FROM staged_person o WHERE o.person = i.person)
                ) WHERE person IS NULL;
                UPDATE staged_person SET person = NULL WHERE person IS NOT NULL AND EXISTS (
                    SELECT 1 FROM staged_person o WHERE o.person = staged_person.person AND o.row < staged_person.row
                );
                UPDATE staged_person SET state = CASE
                    WHEN person IS NULL THEN 'new'
                    WHEN EXISTS (
                        SELECT 1 FROM person p
                        WHERE p.key = staged_person.person AND p.digest = staged_person.digest AND p.ended_on IS NULL
                    ) THEN 'unchanged'
                    ELSE 'changed'
                END;
                """
        )
    }

    /// What committing would do. Call ``match()`` before.
    func preview(_ roster: StagedRoster) throws -> RosterPreview {
        let states = try Row.fetchAll(db, sql: "SELECT state, count(*) AS count FROM staged_person GROUP BY state")
            .reduce(into: [:]) { $0[$1["state"] as String] = $1["count"] as Int }
        let ended = try Row.fetchAll(
            db,
            sql: """
                SELECT \(PersonRow.columns) FROM person p JOIN unit u ON u.key = p.unit
                WHERE \(Self.isEnding) ORDER BY p.folded_name LIMIT \(RosterPreview.endedSampleMax)
                """
        ).map { PersonRow($0).summary }
        return RosterPreview(
            new: states["new"] ?? 0,
            changed: states["changed"] ?? 0,
            ended: try Int.fetchOne(db, sql: "SELECT count(*) FROM person p WHERE \(Self.isEnding)") ?? 0,
            unchanged: states["unchanged"] ?? 0,
            refused: roster.refused,
            refusedCount: roster.refusedCount,
            conflicts: roster.conflicts,
            unitCount: roster.unitCount ?? 0,
            endedSample: ended.map {
                RosterEndedPerson(id: $0.id, name: $0.name, unit: $0.unit, identifierMasked: $0.identifierMasked)
            }
        )
    }

    /// The condition on `person p` that it is employed but not in the file.
    static let isEnding = """
        p.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM staged_person s WHERE s.person = p.key)
        """

    private func remove(row: Int) throws {
        try db.execute(sql: "DELETE FROM staged_person WHERE row = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM staged_identifier WHERE row = ?", arguments: [row])
    }
}
