import Foundation
import GRDB
import IkrarLedger

/// What speaks against HQ's log, inside a transaction.
enum AlarmTable {
    /// The most alarms that may call at once: enough to show what happened, too few to fill a disk with.
    static let openMax = 64

    private static let columns = """
        SELECT a.key, a.code, a.detail, a.time, a.verified, a.offered, k.time AS seen_at, k.uid, k.user, k.reason
        FROM alarm a LEFT JOIN alarm_acknowledgement k ON k.alarm = a.key
        """

    /// Keeps an alarm, once for each finding about one checkpoint.
    static func insert(_ alarm: LogAlarm, _ db: Database) throws {
        let known = try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM alarm WHERE code = ? AND offered IS ?",
            arguments: [alarm.code, alarm.offered?.data]
        )
        guard known == 0, try openCount(db) < openMax else { return }
        try db.execute(
            sql: "INSERT INTO alarm (code, detail, time, verified, offered) VALUES (?, ?, ?, ?, ?)",
            arguments: [alarm.code, alarm.detail, alarm.time.text, alarm.verified?.data, alarm.offered?.data]
        )
    }

    /// All alarms, oldest first.
    static func all(_ db: Database) throws -> [LogAlarm] {
        try Row.fetchAll(db, sql: columns + " ORDER BY a.key").map(alarm)
    }

    /// The alarm with this number; `nil` when there is none.
    static func alarm(_ id: Int64, _ db: Database) throws -> LogAlarm? {
        try Row.fetchOne(db, sql: columns + " WHERE a.key = ?", arguments: [id]).map(alarm)
    }

    /// The newest alarm that nobody has taken note of.
    static func newestOpen(_ db: Database) throws -> LogAlarm? {
        try Row.fetchOne(db, sql: columns + " WHERE k.alarm IS NULL ORDER BY a.key DESC LIMIT 1").map(alarm)
    }

    /// How many alarms nobody has taken note of.
    static func openCount(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM alarm a
                WHERE NOT EXISTS (SELECT 1 FROM alarm_acknowledgement WHERE alarm = a.key)
                """
        ) ?? 0
    }

    /// Notes who has seen the alarm `id`, unless somebody had before.
    static func acknowledge(_ id: Int64, _ acknowledgement: AlarmAcknowledgement, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO alarm_acknowledgement (alarm, time, uid, user, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (alarm) DO NOTHING
                """,
            arguments: [
                id, acknowledgement.time.text, Int64(acknowledgement.officer.uid), acknowledgement.officer.user,
                acknowledgement.reason,
            ]
        )
    }

    private static func alarm(_ row: Row) throws -> LogAlarm {
        var acknowledgement: AlarmAcknowledgement?
        if let seenAt: String = row["seen_at"] {
            acknowledgement = AlarmAcknowledgement(
                time: try RecordTime(parsing: seenAt),
                officer: Officer(uid: UInt32(truncatingIfNeeded: row["uid"] as Int64), user: row["user"]),
                reason: row["reason"]
            )
        }
        return LogAlarm(
            id: row["key"],
            code: row["code"],
            detail: row["detail"],
            time: try RecordTime(parsing: row["time"]),
            verified: (row["verified"] as Data?).map { Array($0) },
            offered: (row["offered"] as Data?).map { Array($0) },
            acknowledgement: acknowledgement
        )
    }
}
