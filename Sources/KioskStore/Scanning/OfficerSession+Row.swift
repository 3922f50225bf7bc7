import GRDB
import IkrarLedger
import IkrarModel

extension OfficerSession {
    /// The session of this officer at the open ceremony, begun now when there is none.
    static func current(
        _ officer: Officer,
        salt: [UInt8],
        _ db: Database,
        _ state: inout LedgerState
    ) throws -> OfficerSession {
        if let session = state.officers[officer] { return session }
        let opening = try Opening.officer(
            OperatorOpening(
                salt: salt,
                uid: officer.uid,
                user: LineText.fitted(officer.user),
                session: state.openCeremony?.ceremony.id ?? "none",
                witness: officer.witness.map(LineText.fitted)
            )
        ).encoded()
        let commitment = Hash32.sha256(opening)
        try db.execute(
            sql: "INSERT INTO officer (uid, user, witness, ceremony, commitment, opening) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                Int64(officer.uid), officer.user, officer.witness, state.openCeremony?.rowKey, commitment.data,
                opening.data,
            ]
        )
        let session = OfficerSession(rowKey: db.lastInsertedRowID, commitment: commitment)
        state.officers[officer] = session
        return session
    }

    /// The newest session of each officer at this ceremony (or at none).
    static func all(ceremony: Int64?, _ db: Database) throws -> [Officer: OfficerSession] {
        var sessions: [Officer: OfficerSession] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT key, uid, user, witness, commitment FROM officer WHERE ceremony IS ? ORDER BY key",
            arguments: [ceremony]
        )
        while let row = try rows.next() {
            let uid: Int64 = row["uid"]
            let officer = Officer(uid: UInt32(truncatingIfNeeded: uid), user: row["user"], witness: row["witness"])
            sessions[officer] = OfficerSession(rowKey: row["key"], commitment: try row.hash("commitment"))
        }
        return sessions
    }
}
