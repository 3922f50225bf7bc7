import GRDB
import IkrarLedger

/// What one void does to the store, inside a write transaction.
struct VoidTransaction {
    /// The word under which the answer is stored; no scan has it.
    private static let outcome = "void"

    let requestID: String
    let fingerprint: [UInt8]
    let noteID: Int64
    let leaf: Hash32
    let reason: String
    let context: RecordContext
    let salt: [UInt8]
    let db: Database

    /// Writes the void record, or gives the first answer again.
    func run(_ state: inout LedgerState) throws -> RecordReference {
        if let answer = try StoredRequest.find(requestID, db) {
            guard answer.fingerprint == fingerprint, answer.outcome == Self.outcome,
                let reference = try answer.references(db).first
            else { throw KioskStoreError.requestIDReused }
            return reference
        }
        let ceremony = try checkVoidable()
        let officer = try OfficerSession.current(context.officer, salt: salt, db, &state)
        let appended = try RecordAppender.append(
            .void(VoidBody(clock: context.clock, operator: officer.commitment, leaf: leaf, reason: reason)),
            time: context.time,
            attributes: .init(ceremony: ceremony, officer: officer.rowKey),
            db,
            &state
        )
        try db.execute(
            sql: "INSERT INTO voided (note, by_note) VALUES (?, ?)",
            arguments: [noteID, appended.noteID]
        )
        try db.execute(sql: "DELETE FROM standing WHERE note = ?", arguments: [noteID])
        try StoredRequest.insert(
            id: requestID,
            StoredRequest(
                fingerprint: fingerprint,
                outcome: Self.outcome,
                person: nil,
                note: appended.noteID,
                records: 1,
                flags: ""
            ),
            db
        )
        return appended.reference
    }

    /// Checks that the record may be voided and returns its ceremony.
    private func checkVoidable() throws -> Int64? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT n.type, n.ceremony, v.note IS NOT NULL AS is_void
                FROM note n LEFT JOIN voided v ON v.note = n.id WHERE n.id = ?
                """,
            arguments: [noteID]
        )
        guard let row else { throw KioskStoreError.unknownRecord }
        switch RecordType(rawValue: row["type"]) {
        case .attendance, .pledge, .unmatched: break
        default: throw KioskStoreError.notOwnRecord
        }
        if row["is_void"] as Bool { throw KioskStoreError.alreadyVoid }
        return row["ceremony"]
    }
}
