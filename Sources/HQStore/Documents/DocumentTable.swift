import Foundation
import GRDB
import IkrarDocuments
import IkrarLedger
import IkrarModel

/// Reads and writes documents; the current bytes are parsed each time, so that nothing about a campaign is stored twice
/// but which ceremony belongs to it.
struct DocumentTable {
    /// A campaign and its row.
    struct StoredCampaign {
        /// The campaign's row.
        let row: Int64
        /// The campaign as its document says.
        let campaign: Campaign
    }

    private let database: Database

    /// Reads and writes inside a transaction.
    init(_ database: Database) {
        self.database = database
    }

    /// Keeps `file` as the current document of its id, and which campaign its ceremonies belong to.
    func save(_ file: DocumentFile, kind: DefineKind, id: String, hash: Hash32, now: Int64) throws {
        try database.execute(
            sql: "UPDATE document SET is_current = 0 WHERE kind = ? AND document_id = ? AND is_current = 1",
            arguments: [kind.rawValue, id]
        )
        try database.execute(
            sql: """
                INSERT INTO document (kind, document_id, sha256, bytes, imported_at, is_current) VALUES (?, ?, ?, ?, ?, 1)
                ON CONFLICT (kind, document_id, sha256) DO UPDATE SET is_current = 1
                """,
            arguments: [kind.rawValue, id, hash.blob, file.bytes.blob, now]
        )
        switch file.document {
        case .pledgeText: break
        case .ceremony(let ceremony):
            guard let campaign = try row(ofCampaign: ceremony.campaignID) else {
                throw HQStoreError.missingCampaign(id: ceremony.campaignID)
            }
            try save(ceremony, campaign: campaign)
        case .campaign(let campaign):
            try database.execute(
                sql: "INSERT INTO campaign (campaign_id) VALUES (?) ON CONFLICT DO NOTHING",
                arguments: [campaign.id]
            )
            guard let row = try row(ofCampaign: campaign.id) else {
                throw HQStoreError.damaged("campaign \(campaign.id)")
            }
            for ceremony in campaign.ceremonies { try save(ceremony, campaign: row) }
        }
    }

    /// The row of the campaign with this id; nil when it was never imported.
    func row(ofCampaign id: String) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM campaign WHERE campaign_id = ?", arguments: [id])
    }

    /// Every campaign, in the order of first import.
    func campaigns() throws -> [StoredCampaign] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT c.id, d.bytes FROM campaign c
                JOIN document d ON d.kind = 'campaign' AND d.document_id = c.campaign_id AND d.is_current = 1
                ORDER BY c.id
                """
        )
        return try rows.map { row in
            let bytes: Data = row["bytes"]
            guard case .campaign(let campaign) = try Self.parse(bytes) else {
                throw HQStoreError.damaged("a campaign's document is of another kind")
            }
            return StoredCampaign(row: row["id"], campaign: campaign)
        }
    }

    /// The ceremony with this id as its document says, its own or its campaign's; nil when neither was imported.
    func ceremony(_ id: String) throws -> Ceremony? {
        let own = try Data.fetchOne(
            database,
            sql: "SELECT bytes FROM document WHERE kind = 'ceremony' AND document_id = ? AND is_current = 1",
            arguments: [id]
        )
        if let own, case .ceremony(let ceremony) = try Self.parse(own) { return ceremony }
        return try campaigns().lazy.flatMap(\.campaign.ceremonies).first { $0.id == id }
    }

    private static func parse(_ bytes: Data) throws -> Document {
        do {
            return try DocumentFile(parsing: [UInt8](bytes)).document
        } catch {
            throw HQStoreError.damaged("a stored document cannot be read: \(error)")
        }
    }

    private func save(_ ceremony: Ceremony, campaign: Int64) throws {
        let known = try Int64.fetchOne(
            database,
            sql: "SELECT campaign FROM ceremony WHERE ceremony_id = ?",
            arguments: [ceremony.id]
        )
        guard known == nil || known == campaign else {
            throw HQStoreError.invalid("ceremony \(ceremony.id) already belongs to another campaign")
        }
        try database.execute(
            sql: "INSERT INTO ceremony (ceremony_id, campaign) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [ceremony.id, campaign]
        )
    }
}

extension Document {
    /// The kind under which a `define` record names it.
    var defineKind: DefineKind {
        switch self {
        case .campaign: .campaign
        case .ceremony: .ceremony
        case .pledgeText: .pledgeText
        }
    }
}
