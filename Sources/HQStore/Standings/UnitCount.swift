import GRDB
import IkrarModel

/// Counts of one unit in one campaign, or a change of them. People of units below are not included.
struct UnitCount: Equatable {
    /// Obligated people who attended.
    var attended = 0
    /// Those who pledged.
    var pledged = 0
    /// Those who refused.
    var refused = 0
    /// Those who are excused.
    var excused = 0
    /// Those who have not pledged yet.
    var pending = 0

    /// Nobody, or no change.
    static let zero = UnitCount(of: nil)

    /// What one person adds to the counts of their unit. Who left without an act is obligated no more.
    init(of standing: StandingRow?) {
        guard let standing, standing.isObligated else { return }
        switch standing.state {
        case .pledged: pledged = 1
        case .refused: refused = 1
        case .pending where standing.hasLeft, .excused where standing.hasLeft: return
        case .excused: excused = 1
        case .pending, .left: pending = 1
        }
        attended = standing.isAttended ? 1 : 0
    }

    /// The change from `old` to `new`.
    static func - (new: UnitCount, old: UnitCount) -> UnitCount {
        var change = UnitCount.zero
        change.attended = new.attended - old.attended
        change.pledged = new.pledged - old.pledged
        change.refused = new.refused - old.refused
        change.excused = new.excused - old.excused
        change.pending = new.pending - old.pending
        return change
    }

    /// Adds `other` to this.
    static func += (sum: inout UnitCount, other: UnitCount) {
        sum.attended += other.attended
        sum.pledged += other.pledged
        sum.refused += other.refused
        sum.excused += other.excused
        sum.pending += other.pending
    }

    /// Adds this change to the stored counts of a unit.
    func apply(_ database: Database, campaign: Int64, unit: Int64) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE unit_count SET attended = attended + ?3, pledged = pledged + ?4, refused = refused + ?5,
                    excused = excused + ?6, pending = pending + ?7
                WHERE campaign = ?1 AND unit = ?2
                """
        )
        try statement.execute(arguments: [campaign, unit, attended, pledged, refused, excused, pending])
        guard database.changesCount == 1 else { throw HQStoreError.damaged("unit \(unit) is not counted") }
    }
}
