import GRDB
import IkrarLedger

extension LedgerState {
    /// Reads the state of the store; `key` finds the private key of the current signer.
    static func load(_ db: Database, key: (VerifierKey) throws -> SignerKey) throws -> LedgerState {
        guard
            let row = try Row.fetchOne(db, sql: "SELECT key, verifier_key FROM signer WHERE is_current = 1")
        else { throw KioskStoreError.damaged(["the store has no current signer"]) }
        let signer = CurrentSigner(
            rowKey: row["key"],
            key: try key(try VerifierKey(parsing: row["verifier_key"]))
        )
        let catalog = try DocumentCatalog(db)
        let openCeremony = try openCeremony(in: catalog, db)
        var state = LedgerState(
            signer: signer,
            head: try ChainHead.ofChain(signer.rowKey, db),
            lastTime: try lastTime(signer.rowKey, db),
            unsealed: try SealCounts.sinceLastSeal(signer.rowKey, db),
            openCeremony: openCeremony,
            ceremonyCounts: try openCeremony.map { try SealCounts.ofCeremony($0.rowKey, db) } ?? .zero,
            officers: try OfficerSession.all(ceremony: openCeremony?.rowKey, db),
            catalog: catalog
        )
        try state.seeVerified(db)
        return state
    }

    private static func lastTime(_ signer: Int64, _ db: Database) throws -> RecordTime? {
        let ids = Schema.noteIDs(signer: signer)
        let text = try String.fetchOne(
            db,
            sql: "SELECT time FROM note WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
            arguments: [ids.lowerBound, ids.upperBound]
        )
        return try text.map { try RecordTime(parsing: $0) }
    }

    private static func openCeremony(in catalog: DocumentCatalog, _ db: Database) throws -> OpenCeremony? {
        guard let id = try String.fetchOne(db, sql: "SELECT id FROM ceremony WHERE is_open = 1"),
            let entry = catalog.ceremonies[id]
        else { return nil }
        return try OpenCeremony.prepare(entry, in: catalog, db)
    }
}

extension ChainHead {
    /// Where the chain of the signer with this key ends, by its last note.
    static func ofChain(_ signer: Int64, before seq: UInt64? = nil, _ db: Database) throws -> ChainHead {
        let ids = Schema.noteIDs(signer: signer)
        let row = try Row.fetchOne(
            db,
            sql: "SELECT bytes FROM note WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
            arguments: [
                ids.lowerBound, seq.map { Schema.noteID(signer: signer, seq: $0) - 1 } ?? ids.upperBound,
            ]
        )
        guard let row else { return .start }
        let last: SignedRecord
        do {
            last = try SignedRecord(parsing: row.bytes("bytes"))
        } catch {
            throw KioskStoreError.damaged(["the last record of a chain is not readable: \(error)"])
        }
        return ChainHead(
            nextSeq: last.record.header.seq + 1,
            leaf: last.leaf,
            seen: last.record.header.seen
        )
    }
}

extension SealCounts {
    /// Records in the chain of this signer behind its last seal.
    static func sinceLastSeal(_ signer: Int64, _ db: Database) throws -> SealCounts {
        let ids = Schema.noteIDs(signer: signer)
        let seal = try Int64.fetchOne(
            db,
            sql: "SELECT id FROM note WHERE id BETWEEN ? AND ? AND type = 'seal' ORDER BY id DESC LIMIT 1",
            arguments: [ids.lowerBound, ids.upperBound]
        )
        return try counts(
            db,
            where: "id BETWEEN ? AND ?",
            arguments: [seal.map { $0 + 1 } ?? ids.lowerBound, ids.upperBound]
        )
    }

    /// All records of this ceremony.
    static func ofCeremony(_ key: Int64, _ db: Database) throws -> SealCounts {
        try counts(db, where: "ceremony = ?", arguments: [key])
    }

    private static func counts(
        _ db: Database,
        where condition: String,
        arguments: StatementArguments
    ) throws -> SealCounts {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT type, count(*) AS count FROM note WHERE \(condition) GROUP BY type",
            arguments: arguments
        )
        return try rows.reduce(.zero) { counts, row in
            guard let type = RecordType(rawValue: row["type"]) else {
                throw KioskStoreError.damaged(["a record has the unknown type \(row["type"] as String)"])
            }
            let count: Int64 = row["count"]
            return counts.adding(type, count: UInt64(count))
        }
    }
}
