import GRDB
import IkrarRoster

/// Takes the staged roster over, inside a write transaction. Nobody is ever removed.
struct RosterCommit {
    let db: Database
    /// The day on which employments end, as ISO text.
    let date: String

    /// Changes units, people and identifiers to what was staged and matched, which `preview` counts.
    func run(_ preview: RosterPreview) throws {
        try takeUnits()
        if preview.ended > 0 {
            try db.execute(
                sql: "UPDATE person AS p SET ended_on = ? WHERE \(RosterStaging.isEnding)",
                arguments: [date]
            )
        }
        if preview.changed > 0 { try changePeople() }
        if preview.new > 0 { try addPeople() }
        if preview.new + preview.changed > 0 { try takeIdentifiers() }
    }

    /// Parents before children, so that a parent's row is there when it is looked up.
    private func takeUnits() throws {
        let take = try db.cachedStatement(
            sql: """
                INSERT INTO unit (id, name, parent, path) VALUES (?1, ?2, (SELECT key FROM unit WHERE id = ?3), ?4)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent, path = excluded.path
                WHERE name <> excluded.name OR parent IS NOT excluded.parent OR path <> excluded.path
                """
        )
        let units = try Row.fetchCursor(db, sql: "SELECT id, name, parent, path FROM staged_unit ORDER BY position")
        while let unit = try units.next() {
            let (id, name, path): (String, String, String) = (unit["id"], unit["name"], unit["path"])
            let parent: String? = unit["parent"]
            try take.execute(arguments: [id, name, parent, path])
        }
    }

    private func changePeople() throws {
        try db.execute(
            sql: """
                UPDATE person SET name = s.name, folded_name = s.folded_name, unit = u.key, category = s.category,
                    category_label = s.category_label, position_level = s.position_level, last_digits = s.last_digits,
                    digest = s.digest, ended_on = NULL
                FROM staged_person s JOIN unit u ON u.id = s.unit
                WHERE s.person = person.key AND s.state = 'changed'
                """
        )
        // An identifier that is gone from the file still finds its person, but no longer tells who a row is.
        try db.execute(
            sql: """
                UPDATE identifier SET ended_on = ? WHERE ended_on IS NULL AND EXISTS (
                    SELECT 1 FROM staged_person s WHERE s.person = identifier.person AND s.state = 'changed'
                        AND NOT EXISTS (
                            SELECT 1 FROM staged_identifier i WHERE i.row = s.row AND i.hmac = identifier.hmac
                        )
                )
                """,
            arguments: [date]
        )
    }

    private func addPeople() throws {
        try db.execute(
            sql: """
                INSERT INTO person (id, name, folded_name, unit, category, category_label, position_level, last_digits,
                    digest)
                SELECT s.id, s.name, s.folded_name, u.key, s.category, s.category_label, s.position_level, s.last_digits,
                    s.digest
                FROM staged_person s JOIN unit u ON u.id = s.unit WHERE s.state = 'new' ORDER BY s.row;
                UPDATE staged_person SET person = (SELECT p.key FROM person p WHERE p.id = staged_person.id)
                WHERE state = 'new';
                """
        )
    }

    /// In the order of the index, so that 100,000 of them do not scatter over it.
    private func takeIdentifiers() throws {
        try db.execute(
            sql: """
                INSERT INTO identifier (hmac, person, kind, last_digits, is_primary)
                SELECT i.hmac, s.person, i.kind, i.last_digits, i.is_primary
                FROM staged_person s JOIN staged_identifier i ON i.row = s.row
                WHERE s.state IN ('new', 'changed') ORDER BY i.hmac
                ON CONFLICT (hmac, person) DO UPDATE SET kind = excluded.kind, is_primary = excluded.is_primary,
                    ended_on = NULL
                """
        )
    }
}
