import GRDB
import IkrarAudit
import IkrarLedger
import IkrarModel

/// Reads what an audit shows from the tables of the fold.
struct AuditReader {
    private let database: Database
    private let campaign: DocumentTable.StoredCampaign
    /// The day it is at the campaign's place: excuses end with their day.
    private let today: String

    /// Reads one campaign inside a transaction, as of `now`.
    init(_ database: Database, campaign: DocumentTable.StoredCampaign, now: RecordTime) {
        self.database = database
        self.campaign = campaign
        let local = RecordTime(unixSeconds: now.unixSeconds, offsetMinutes: campaign.campaign.zone.offsetMinutes)
        today = String(local.text.prefix(10))
    }

    /// The units with obligated people, each before those below it. The counts are those kept, but for excuses whose day
    /// is over: those few are looked up.
    func units(_ tree: UnitTree, below root: String?) throws -> [AuditUnit] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT u.unit_id, c.attended, c.pledged, c.refused, c.excused - ifnull(x.ended, 0) AS excused,
                    c.pending + ifnull(x.ended, 0) AS pending
                FROM unit_count c JOIN unit u ON u.id = c.unit
                LEFT JOIN (
                    SELECT s.unit, count(*) AS ended FROM standing s JOIN fact f ON f.log_index = s.excuse
                    WHERE s.campaign = :campaign AND s.state = 'excused' AND s.is_obligated = 1 AND s.has_left = 0
                        AND f.excused_until < :today
                    GROUP BY s.unit
                ) x ON x.unit = c.unit
                WHERE c.campaign = :campaign
                """,
            arguments: ["campaign": campaign.row, "today": today]
        )
        let counts = Dictionary(rows.map { ($0["unit_id"] as String, $0) }) { first, _ in first }
        var units: [AuditUnit] = []
        var waiting = (root.flatMap { tree.unit($0) }.map { [$0] } ?? tree.roots).reversed() as [Unit]
        while let unit = waiting.popLast() {
            waiting.append(contentsOf: tree.children(of: unit.id).reversed())
            guard let row = counts[unit.id] else { continue }
            let standing = StandingCounts(
                attended: row["attended"],
                pledged: row["pledged"],
                refused: row["refused"],
                excused: row["excused"],
                pending: row["pending"]
            )
            units.append(
                AuditUnit(id: unit.id, name: unit.name, path: tree.path(of: unit.id), counts: standing)
            )
        }
        return units
    }

    /// The obligated people, in no order; only those in `state` when it is given.
    func people(in state: StandingState?) throws -> [AuditPerson] {
        // Leaving hides only a state that no act has closed; an excuse ends with its day.
        let filter =
            switch state {
            case nil: ""
            case .left?: "AND s.state IN ('pending', 'excused') AND s.has_left"
            case .pending?:
                "AND (s.state = 'pending' OR s.state = 'excused' AND x.excused_until < :today) AND NOT s.has_left"
            case .pledged?: "AND s.state = 'pledged'"
            case .refused?: "AND s.state = 'refused'"
            case .excused?: "AND s.state = 'excused' AND x.excused_until >= :today AND NOT s.has_left"
            }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT p.person_id, p.name, u.unit_id, e.category, s.state, s.has_left, s.is_attended,
                    f.recorded_at, g.name AS kiosk, x.excuse_reason, x.excused_until,
                    ifnull(x.excused_until >= :today, 0) AS is_excused,
                    (SELECT digits FROM identifier i WHERE i.person = p.id AND i.is_primary = 1 LIMIT 1) AS digits
                FROM standing s
                JOIN person p ON p.id = s.person
                JOIN unit u ON u.id = s.unit
                JOIN employment e ON e.person = s.person AND (e.started_on IS NULL OR e.started_on <= :date)
                    AND (e.ended_on IS NULL OR e.ended_on > :date)
                LEFT JOIN fact f ON f.log_index = s.first_pledge
                LEFT JOIN signer g ON g.id = f.signer_id
                LEFT JOIN fact x ON x.log_index = s.excuse
                WHERE s.campaign = :campaign AND s.is_obligated = 1 \(filter)
                """,
            arguments: [
                "campaign": campaign.row, "date": campaign.campaign.obligation.asOf.iso, "today": today,
            ]
        )
        var people: [AuditPerson] = []
        while let row = try rows.next() { people.append(try person(row)) }
        return people
    }

    private func person(_ row: Row) throws -> AuditPerson {
        guard let recorded = StandingState(rawValue: row["state"]) else {
            throw HQStoreError.damaged("an unknown state")
        }
        let first = (row["recorded_at"] as String?).flatMap { time in
            (row["kiosk"] as String?).map { FirstPledge(time: time, kiosk: $0) }
        }
        let state: StandingState =
            switch recorded {
            case .pending, .excused: row["has_left"] ? .left : row["is_excused"] ? .excused : .pending
            case .pledged, .refused, .left: recorded
            }
        return AuditPerson(
            id: row["person_id"],
            name: row["name"],
            unitID: row["unit_id"],
            category: Category(rawValue: row["category"]),
            identifierMasked: Identifier.masked(digits: row["digits"] ?? ""),
            state: state,
            attended: row["is_attended"],
            first: first,
            excuse: state == .excused ? Excuse(reason: row["excuse_reason"], until: row["excused_until"]) : nil
        )
    }
}
