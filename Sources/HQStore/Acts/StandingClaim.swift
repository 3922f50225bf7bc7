import GRDB
import IkrarLedger

/// What a record, or the one that stands in its place, says at present: of whom, and which act.
struct StandingClaim {
    /// The id of the person.
    let person: String
    /// What the person did.
    let act: PersonAct

    /// Of the record at `target`; nil when nobody knows its person.
    init?(_ database: Database, target: Int64) throws {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT f.kind, p.person_id FROM fact f JOIN person p ON p.id = f.person
                WHERE f.log_index = ifnull(
                    (SELECT by_index FROM replacement WHERE target_index = ?1 AND is_standing), ?1)
                """,
            arguments: [target]
        )
        guard let row, let kind = FactKind(rawValue: row["kind"]) else { return nil }
        person = row["person_id"]
        act = kind.act
    }
}
