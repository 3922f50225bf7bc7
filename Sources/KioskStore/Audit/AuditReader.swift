import GRDB
import IkrarAudit
import IkrarLedger
import IkrarModel

/// Reads what an audit of one campaign is made of.
struct AuditReader {
    let campaign: DocumentCatalog.CampaignEntry
    let db: Database

    /// Everybody obligated, with what counts of them.
    func people() throws -> [AuditPerson] {
        let obligation = try ObligationFilter.prepare(campaign.campaign.obligation, db)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(PersonRow.columns), s.act, n.time, g.name AS kiosk, EXISTS (
                    SELECT 1 FROM standing a JOIN ceremony c ON c.key = a.scope
                    WHERE a.person = p.key AND a.fact = 'attendance' AND c.campaign = ?1
                ) AS attended
                FROM person p JOIN unit u ON u.key = p.unit
                LEFT JOIN standing s ON s.person = p.key AND s.fact = 'pledge' AND s.scope = ?1
                LEFT JOIN note n ON n.id = s.note LEFT JOIN signer g ON g.key = n.signer
                """,
            arguments: [campaign.rowKey]
        )
        var people: [AuditPerson] = []
        while let row = try rows.next() {
            let person = PersonRow(row)
            guard
                obligation.includes(
                    category: person.category,
                    unit: person.unitKey,
                    endedOn: person.endedOn
                )
            else { continue }
            people.append(
                AuditPerson(
                    id: person.id,
                    name: person.name,
                    unitID: person.unitID,
                    category: Category(rawValue: person.category),
                    identifierMasked: Identifier.masked(digits: person.lastDigits),
                    state: Self.state(act: row["act"], hasLeft: person.endedOn != nil),
                    attended: row["attended"],
                    first: Self.first(time: row["time"], kiosk: row["kiosk"])
                )
            )
        }
        return people
    }

    /// All units.
    func tree() throws -> UnitTree {
        let units = try Row.fetchAll(
            db,
            sql:
                "SELECT u.id, u.name, p.id AS parent FROM unit u LEFT JOIN unit p ON p.key = u.parent ORDER BY u.path, u.key"
        ).map { Unit(id: $0["id"], name: $0["name"], parentID: $0["parent"]) }
        do {
            return try UnitTree(units)
        } catch {
            throw KioskStoreError.damaged(["the units form no tree: \(error)"])
        }
    }

    /// How far this kiosk is.
    func completeness(
        of signer: CurrentSigner,
        openCeremony: String?,
        now: RecordTime
    ) throws -> KioskCompleteness {
        let ids = Schema.noteIDs(signer: signer.rowKey)
        let last = try Row.fetchOne(
            db,
            sql: "SELECT seq, time FROM note WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
            arguments: [ids.lowerBound, ids.upperBound]
        )
        let seq: Int64? = last?["seq"]
        return KioskCompleteness(
            itself: signer.name,
            seq: seq.map { UInt64($0) },
            time: last?["time"],
            now: now.text,
            openCeremony: openCeremony
        )
    }

    /// Inputs at the campaign's ceremonies that nobody was found for.
    func unmatchedCount() throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM note n JOIN ceremony c ON c.key = n.ceremony LEFT JOIN voided v ON v.note = n.id
                WHERE n.type = 'unmatched' AND c.campaign = ? AND v.note IS NULL
                """,
            arguments: [campaign.rowKey]
        ) ?? 0
    }

    private static func state(act: String?, hasLeft: Bool) -> StandingState {
        switch act.flatMap({ PledgeAct(rawValue: $0) }) {
        case .signed: .pledged
        case .refused: .refused
        case nil: hasLeft ? .left : .pending
        }
    }

    private static func first(time: String?, kiosk: String?) -> FirstPledge? {
        guard let time, let kiosk else { return nil }
        return FirstPledge(time: time, kiosk: kiosk)
    }
}
