import GRDB
import IkrarLedger

extension OutboxStatus {
    /// What HQ lacks of all chains.
    static func current(_ db: Database) throws -> OutboxStatus {
        var pending = 0
        var oldest: RecordTime?
        var forked: [String] = []
        for signer in try SignerRow.all(db) {
            if signer.isForked { forked.append(signer.name) }
            let end = try signer.nextSeq(db)
            pending += try Self.pending(signer, end: end, db)
            if oldest == nil, signer.sentUntil < end {
                oldest = try String.fetchOne(
                    db,
                    sql: "SELECT time FROM note WHERE id = ?",
                    arguments: [Schema.noteID(signer: signer.key, seq: signer.sentUntil)]
                ).map { try RecordTime(parsing: $0) }
            }
        }
        return OutboxStatus(
            pending: pending,
            oldestUnsent: oldest,
            deadLetters: try Int.fetchOne(db, sql: "SELECT count(*) FROM dead_letter WHERE is_released = 0") ?? 0,
            forkedSigners: forked
        )
    }

    /// Records behind the cursor that are not parked, and parked ones before it that were released.
    private static func pending(_ signer: SignerRow, end: UInt64, _ db: Database) throws -> Int {
        let ids = Schema.noteIDs(signer: signer.key)
        let cursor = Schema.noteID(signer: signer.key, seq: signer.sentUntil)
        let parkedBehind =
            try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM dead_letter WHERE note BETWEEN ? AND ? AND is_released = 0",
                arguments: [cursor, ids.upperBound]
            ) ?? 0
        let releasedBefore =
            try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM dead_letter WHERE note >= ? AND note < ? AND is_released = 1",
                arguments: [ids.lowerBound, cursor]
            ) ?? 0
        return Int(end - min(end, signer.sentUntil)) - parkedBehind + releasedBefore
    }
}
