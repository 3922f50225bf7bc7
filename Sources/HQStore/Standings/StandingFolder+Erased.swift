import GRDB
import IkrarLedger

/// Records whose opening was erased, when the log is folded anew.
extension StandingFolder {
    /// Takes a record that can no longer be resolved: what it said, and of whom, stands in the row that is kept alone, which
    /// is taken as it is. Whether there was one.
    mutating func keep(_ record: IkrarLedger.Record, index: Int64) throws -> Bool {
        let fact = try Row.fetchOne(
            database,
            sql: "SELECT campaign, person FROM main.fact WHERE log_index = ?",
            arguments: [index]
        )
        if let fact {
            let subject = StandingSubject(campaign: fact["campaign"], person: fact["person"])
            try database.execute(
                sql: """
                    INSERT INTO fact (log_index, campaign, person, kind, signer_id, recorded_at, previous, excuse_reason,
                        excused_until)
                    SELECT log_index, campaign, person, kind, signer_id, recorded_at, ?, excuse_reason, excused_until
                    FROM main.fact WHERE log_index = ?
                    """,
                arguments: [try touch(subject).lastFact, index]
            )
            thread(index, of: subject)
        } else {
            try database.execute(
                sql: "INSERT INTO unresolved SELECT * FROM main.unresolved WHERE log_index = ?",
                arguments: [index]
            )
            guard database.changesCount > 0 else { return false }
        }
        if record.type == .match || record.type == .correct { try replace(by: record, index: index) }
        return true
    }
}
