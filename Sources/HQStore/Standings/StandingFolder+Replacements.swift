import GRDB
import IkrarLedger

/// Records of HQ that stand in the place of a kiosk's: `match` and `correct`; and excuses.
extension StandingFolder {
    /// What `record` says about a person; nil when it says nothing, as one that names a record it cannot replace.
    func claim(of record: IkrarLedger.Record, index: Int64, signer: Int64) throws -> RecordClaim? {
        if let kind = ActKind(record.type), let ceremony = record.body.ceremony {
            let time = record.header.time.text
            return RecordClaim(index: index, kind: kind, ceremony: ceremony, signer: signer, recordedAt: time)
        }
        guard let leaf = record.body.leaf, let target = try LogReader.entry(database, of: leaf),
            let kind = Self.kind(of: record.body, inPlaceOf: target.record.type),
            let ceremony = target.record.body.ceremony
        else { return nil }
        // Who saw the person, and when, is what the record in the other's place keeps of it.
        return RecordClaim(
            index: index,
            kind: kind,
            ceremony: ceremony,
            signer: target.signer,
            recordedAt: target.record.header.time.text
        )
    }

    /// Notes that `record` stands in the place of the one it names.
    mutating func replace(by record: IkrarLedger.Record, index: Int64) throws {
        guard let leaf = record.body.leaf, let target = try LogReader.entry(database, of: leaf),
            let kind = Self.kind(of: record.body, inPlaceOf: target.record.type)
        else { return }
        try database.execute(
            sql: "INSERT INTO replacement (by_index, target_index, kind) VALUES (?, ?, ?)",
            arguments: [index, target.index, kind.rawValue]
        )
        try settle(target: target.index)
    }

    /// Decides anew which of a record and those that stand in its place count. Must follow every void of one of them, and
    /// every fact that one of them becomes.
    mutating func settleReplacements(around index: Int64) throws {
        let target = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT target_index FROM replacement WHERE target_index = ?1 OR by_index = ?1 LIMIT 1"
            ),
            arguments: [index]
        )
        if let target { try settle(target: target) }
    }

    /// Adds the excuse of a person.
    mutating func addExcuse(
        _ body: ExcuseBody,
        opening: Opening?,
        time: RecordTime,
        index: Int64,
        signer: Int64
    ) throws {
        guard case .person(let person)? = opening, person.act == .excused,
            let campaign = try DocumentTable(database).row(ofCampaign: body.campaign),
            let found = try finder.find(person)
        else { return }
        let subject = StandingSubject(campaign: campaign, person: found)
        let previous = try touch(subject).lastFact
        try database.execute(
            sql: """
                INSERT INTO fact (log_index, campaign, person, kind, signer_id, recorded_at, previous, excuse_reason,
                    excused_until)
                VALUES (?, ?, ?, 'excused', ?, ?, ?, ?, ?)
                """,
            arguments: [index, campaign, found, signer, time.text, previous, body.reason, body.until]
        )
        thread(index, of: subject)
    }

    /// What `body` makes of a record of `type`; nil when it may not stand in its place.
    private static func kind(of body: RecordBody, inPlaceOf type: RecordType) -> ActKind? {
        switch (body, ActKind(type)) {
        case (.match(let body), nil): type == .unmatched ? body.kind : nil
        case (.match(let body), let kind?): body.kind == kind ? kind : nil
        case (.correct, let kind): kind
        default: nil
        }
    }

    private mutating func settle(target: Int64) throws {
        let isVoid = try isStruck(target)
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT by_index, kind FROM replacement WHERE target_index = ? ORDER BY by_index",
            arguments: [target]
        )
        var standing: [String: Int64] = [:]
        for row in rows where try !isVoid && !isStruck(row["by_index"]) { standing[row["kind"]] = row["by_index"] }
        for row in rows {
            let index: Int64 = row["by_index"]
            let stands = standing[row["kind"]] == index
            try database.execute(
                sql: "UPDATE replacement SET is_standing = ? WHERE by_index = ?",
                arguments: [stands, index]
            )
            try setSuperseded(!stands, fact: index)
        }
        try setSuperseded(!standing.isEmpty, fact: target)
    }

    private func isStruck(_ index: Int64) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM void WHERE target_index = ?)",
            arguments: [index]
        ) ?? false
    }

    private mutating func setSuperseded(_ isSuperseded: Bool, fact: Int64) throws {
        let row = try Row.fetchOne(
            database,
            sql: "UPDATE fact SET is_superseded = ? WHERE log_index = ? RETURNING campaign, person",
            arguments: [isSuperseded, fact]
        )
        if let row { _ = try touch(StandingSubject(campaign: row["campaign"], person: row["person"])) }
    }
}
