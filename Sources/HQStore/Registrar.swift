import GRDB
import IkrarLedger

/// Writes HQ's own records into the log: enrolments, revocations, definitions, and what its officers decide.
///
/// Each is built, signed, and appended to the registrar's chain inside the caller's transaction. It says `seen` of the
/// newest published checkpoint: HQ's own records are tied to the history that everyone was shown, too.
struct Registrar: Sendable {
    /// The registrar's key.
    let key: SignerKey

    /// A record that was just appended.
    struct Appended {
        /// Its index in the log.
        let index: Int64
        /// The row of the registrar's chain.
        let signer: Int64
        /// The record.
        let signed: SignedRecord
    }

    /// Appends a record with `body`.
    @discardableResult
    func append(_ body: RecordBody, database: Database, now: RecordTime) throws -> Appended {
        var signer = try signer(database)
        let published = try CheckpointTable.publishedTree(database)
        if published.size > signer.head.seen.size {
            signer.head = ChainHead(nextSeq: signer.head.nextSeq, leaf: signer.head.leaf, seen: published)
        }
        let header = RecordHeader(by: key.name, after: signer.head, time: now)
        let record = try SignedRecord(signing: Record(header: header, body: body), with: key)
        var log = try LogWriter(database, receivedAt: now.unixSeconds)
        let index = try log.append(record, signer: signer.id)
        signer.head = ChainHead(nextSeq: header.seq + 1, leaf: record.leaf, seen: header.seen)
        signer.headTime = now.text
        try signer.save(database, reportedNextSeq: nil)
        return Appended(index: index, signer: signer.id, signed: record)
    }

    private func signer(_ database: Database) throws -> SignerRow {
        let id = try Int64.fetchOne(
            database,
            sql: "SELECT id FROM signer WHERE kiosk_id IS NULL AND verifier_key = ?",
            arguments: [key.verifierKey.text]
        )
        guard let id, let signer = try SignerRow.find(database, id: id) else {
            throw HQStoreError.damagedKey(path: "registrar.key", detail: "not the key of this log's registrar")
        }
        guard signer.revokedNextSeq == nil else {
            throw HQStoreError.damagedKey(path: "registrar.key", detail: "another key took over: start again")
        }
        return signer
    }
}
