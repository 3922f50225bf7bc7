import GRDB
import IkrarLedger

/// That a kiosk was heard of: by a request of its own now, or by what it made some time ago and somebody carried here.
struct Sighting: Sendable {
    /// The kiosk.
    let kiosk: EnrolledKiosk
    /// When HQ heard.
    let now: RecordTime
    /// When the kiosk made what was carried, by its own clock; nil for a request.
    let madeAt: RecordTime?

    /// Whether it is older than HQ's hearing of it.
    var isCarried: Bool { madeAt != nil }

    /// Takes note of it. What was carried tells of the time when it was made, and never of the future.
    func note(_ database: Database) throws {
        guard let madeAt else {
            let statement = try database.cachedStatement(sql: "UPDATE kiosk SET last_seen_at = ? WHERE id = ?")
            return try statement.execute(arguments: [now.unixSeconds, kiosk.id])
        }
        try database.execute(
            sql: "UPDATE kiosk SET last_seen_at = max(ifnull(last_seen_at, ?1), ?1) WHERE id = ?2",
            arguments: [min(madeAt.unixSeconds, now.unixSeconds), kiosk.id]
        )
    }
}
