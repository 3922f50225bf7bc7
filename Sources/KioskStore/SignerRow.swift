import GRDB
import IkrarLedger

/// A signer of this store and how much of its chain HQ has.
struct SignerRow {
    let key: Int64
    let name: String
    let verifierKey: String
    let isCurrent: Bool
    let isEnrolled: Bool
    let isForked: Bool
    /// Every record before this seq is at HQ or parked.
    let sentUntil: UInt64
    /// The highest next seq HQ ever named. Beyond the chain's end it means that records are missing here.
    let hqNextSeq: UInt64

    private static let columns = "key, name, verifier_key, is_current, is_enrolled, is_forked, sent_until, hq_next_seq"

    private init(_ row: Row) {
        key = row["key"]
        name = row["name"]
        verifierKey = row["verifier_key"]
        isCurrent = row["is_current"]
        isEnrolled = row["is_enrolled"]
        isForked = row["is_forked"]
        let sentUntil: Int64 = row["sent_until"]
        self.sentUntil = UInt64(sentUntil)
        let hqNextSeq: Int64 = row["hq_next_seq"]
        self.hqNextSeq = UInt64(hqNextSeq)
    }

    /// All signers, oldest first.
    static func all(_ db: Database) throws -> [SignerRow] {
        try Row.fetchAll(db, sql: "SELECT \(columns) FROM signer ORDER BY key").map(SignerRow.init)
    }

    /// The signer of new records.
    static func current(_ db: Database) throws -> SignerRow {
        let row = try Row.fetchOne(db, sql: "SELECT \(columns) FROM signer WHERE is_current = 1")
        guard let row else { throw KioskStoreError.damaged(["the store has no current signer"]) }
        return SignerRow(row)
    }

    /// The signer of this name.
    static func named(_ name: String, _ db: Database) throws -> SignerRow {
        let row = try Row.fetchOne(db, sql: "SELECT \(columns) FROM signer WHERE name = ?", arguments: [name])
        guard let row else { throw KioskStoreError.unknownSigner(name: name) }
        return SignerRow(row)
    }

    /// Makes this signer the current one, adding it when it is new.
    static func makeCurrent(_ key: VerifierKey, _ db: Database) throws {
        try db.execute(sql: "UPDATE signer SET is_current = 0 WHERE is_current = 1")
        try db.execute(
            sql: """
                INSERT INTO signer (name, verifier_key, is_current) VALUES (?, ?, 1)
                ON CONFLICT (name) DO UPDATE SET is_current = 1 WHERE verifier_key = excluded.verifier_key
                """,
            arguments: [key.name, key.text]
        )
        guard db.changesCount == 1 else {
            throw KioskStoreError.damaged(["the signer \(key.name) is stored with another key"])
        }
    }

    /// The seq the next record of this chain gets.
    func nextSeq(_ db: Database) throws -> UInt64 {
        let ids = Schema.noteIDs(signer: key)
        let last = try Int64.fetchOne(
            db,
            sql: "SELECT max(id) FROM note WHERE id BETWEEN ? AND ?",
            arguments: [ids.lowerBound, ids.upperBound]
        )
        return last.map { Schema.seq(noteID: $0) + 1 } ?? 0
    }
}
