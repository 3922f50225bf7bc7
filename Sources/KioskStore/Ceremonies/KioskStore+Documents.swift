import GRDB
package import IkrarDocuments
import IkrarLedger
import IkrarModel

extension KioskStore {
    /// Puts a document in force, with all the ceremonies it defines, and writes a `define` record of its hash.
    ///
    /// The document that is in force already changes nothing. Documents are never removed: records name their hashes.
    /// Throws ``KioskStoreError/documentConflict(_:)`` when it would move a ceremony to another campaign or change what
    /// the open ceremony records, and ``KioskStoreError/unknownCampaign(id:)`` for a ceremony without its campaign.
    package func importDocument(
        _ file: DocumentFile,
        context: RecordContext
    ) async throws(KioskStoreError) -> DocumentImport {
        let hash = Hash32.sha256(file.bytes)
        let (kind, id) = Self.definition(in: file.document)
        let salt = configuration.randomBytes(Opening.saltBytes)
        return try await core().commits.write { db, state in
            let inForce = try Row.fetchOne(
                db,
                sql: "SELECT sha256 FROM document WHERE kind = ? AND id = ? ORDER BY key DESC LIMIT 1",
                arguments: [kind.rawValue, id]
            )
            if try inForce?.hash("sha256") == hash {
                return DocumentImport(kind: kind, id: id, sha256Hex: hash.hexadecimal, changed: false)
            }
            try Self.checkOpenCeremony(state, file.document)
            try db.execute(
                sql: "INSERT INTO document (kind, id, sha256, bytes, imported_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [kind.rawValue, id, hash.data, file.bytes.data, context.time.text]
            )
            try Self.define(file.document, document: db.lastInsertedRowID, db)
            state.catalog = try DocumentCatalog(db)
            let officer = try OfficerSession.current(context.officer, salt: salt, db, &state)
            _ = try RecordAppender.append(
                .define(
                    DefineBody(clock: context.clock, operator: officer.commitment, kind: kind, id: id, document: hash)
                ),
                time: context.time,
                attributes: .init(officer: officer.rowKey),
                db,
                &state
            )
            return DocumentImport(kind: kind, id: id, sha256Hex: hash.hexadecimal, changed: true)
        }
    }

    /// The text that is pledged in this campaign, exactly the one it names by hash.
    ///
    /// Throws ``KioskStoreError/unknownCampaign(id:)`` and ``KioskStoreError/missingPledgeText(id:sha256Hex:)``.
    package func pledgeText(campaign id: String) async throws(KioskStoreError) -> PledgeTextStatus {
        let core = try core()
        guard let campaign = core.commits.state.catalog.campaigns[id]?.campaign else { throw .unknownCampaign(id: id) }
        let missing = KioskStoreError.missingPledgeText(
            id: campaign.pledgeText.id,
            sha256Hex: campaign.pledgeText.sha256Hex
        )
        guard let hash = Hash32(hexadecimal: campaign.pledgeText.sha256Hex) else { throw missing }
        return try await core.read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT bytes FROM document WHERE kind = 'pledge_text' AND id = ? AND sha256 = ?",
                arguments: [campaign.pledgeText.id, hash.data]
            )
            guard let row else { throw missing }
            guard case .pledgeText(let text)? = try? DocumentFile(parsing: row.bytes("bytes")).document else {
                throw KioskStoreError.damaged(["a stored pledge text does not parse any more"])
            }
            return PledgeTextStatus(text: text, sha256Hex: hash.hexadecimal, campaign: campaign)
        }
    }

    private static func definition(in document: Document) -> (kind: DefineKind, id: String) {
        switch document {
        case .campaign(let campaign): (.campaign, campaign.id)
        case .ceremony(let ceremony): (.ceremony, ceremony.id)
        case .pledgeText(let text): (.pledgeText, text.id)
        }
    }

    /// What the open ceremony records must not change under it.
    private static func checkOpenCeremony(_ state: LedgerState, _ document: Document) throws {
        guard let open = state.openCeremony else { return }
        let campaign: String? = if case .campaign(let campaign) = document { campaign.id } else { nil }
        let isConcerned =
            campaign == open.ceremony.campaignID
            || DocumentCatalog.ceremonies(in: document).contains { $0.id == open.ceremony.id }
        if isConcerned {
            throw KioskStoreError.documentConflict("ceremony \(open.ceremony.id) is open: close it first")
        }
    }

    /// Makes this document the one that defines its campaign and its ceremonies.
    private static func define(_ document: Document, document key: Int64, _ db: Database) throws {
        if case .campaign(let campaign) = document {
            try db.execute(
                sql: """
                    INSERT INTO campaign (id, document) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET document = excluded.document
                    """,
                arguments: [campaign.id, key]
            )
        }
        for ceremony in DocumentCatalog.ceremonies(in: document) {
            guard
                let campaign = try Int64.fetchOne(
                    db,
                    sql: "SELECT key FROM campaign WHERE id = ?",
                    arguments: [ceremony.campaignID]
                )
            else { throw KioskStoreError.unknownCampaign(id: ceremony.campaignID) }
            try db.execute(
                sql: """
                    INSERT INTO ceremony (id, campaign, document) VALUES (?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET document = excluded.document WHERE campaign = excluded.campaign
                    """,
                arguments: [ceremony.id, campaign, key]
            )
            guard db.changesCount == 1 else {
                throw KioskStoreError.documentConflict("ceremony \(ceremony.id) belongs to another campaign")
            }
        }
    }
}
