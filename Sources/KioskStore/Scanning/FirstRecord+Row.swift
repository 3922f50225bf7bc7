import GRDB
import IkrarLedger

extension FirstRecord {
    /// When and by which signer this note was recorded.
    static func ofNote(_ id: Int64, _ db: Database) throws -> FirstRecord? {
        let statement = try db.cachedStatement(
            sql: "SELECT n.time, s.name FROM note n JOIN signer s ON s.key = n.signer WHERE n.id = ?"
        )
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        return FirstRecord(time: try RecordTime(parsing: row[0]), kiosk: row[1])
    }
}
