import GRDB
import IkrarDocuments
import IkrarLedger
import IkrarModel

/// The documents in force: the newest of each id.
final class DocumentCatalog: Sendable {
    /// A campaign and where it is stored.
    struct CampaignEntry: Sendable {
        let rowKey: Int64
        let campaign: Campaign
        let sha256: Hash32
    }

    /// A ceremony and where it is stored.
    struct CeremonyEntry: Sendable {
        let rowKey: Int64
        let campaignKey: Int64
        let ceremony: Ceremony
    }

    /// Campaigns by id.
    let campaigns: [String: CampaignEntry]
    /// Ceremonies by id.
    let ceremonies: [String: CeremonyEntry]
    /// Every text ever imported, as `<id> <SHA-256 in hexadecimal>`.
    private let pledgeTexts: Set<String>

    /// Reads the catalog. Documents were checked when they were imported, so one that does not parse is damage.
    init(_ db: Database) throws {
        var campaigns: [String: CampaignEntry] = [:]
        let campaignRows = try Row.fetchCursor(
            db,
            sql: "SELECT c.key, d.bytes, d.sha256 FROM campaign c JOIN document d ON d.key = c.document"
        )
        while let row = try campaignRows.next() {
            guard case .campaign(let campaign) = try Self.document(row) else { continue }
            campaigns[campaign.id] = CampaignEntry(
                rowKey: row["key"],
                campaign: campaign,
                sha256: try row.hash("sha256")
            )
        }
        var ceremonies: [String: CeremonyEntry] = [:]
        let ceremonyRows = try Row.fetchCursor(
            db,
            sql: """
                SELECT c.key, c.id, c.campaign, d.bytes, d.sha256 FROM ceremony c JOIN document d ON d.key = c.document
                """
        )
        while let row = try ceremonyRows.next() {
            let id: String = row["id"]
            guard let ceremony = Self.ceremonies(in: try Self.document(row)).first(where: { $0.id == id }) else {
                throw KioskStoreError.damaged(["the document of ceremony \(id) does not define it"])
            }
            ceremonies[id] = CeremonyEntry(rowKey: row["key"], campaignKey: row["campaign"], ceremony: ceremony)
        }
        self.campaigns = campaigns
        self.ceremonies = ceremonies
        pledgeTexts = Set(
            try Row.fetchAll(db, sql: "SELECT id, lower(hex(sha256)) AS hash FROM document WHERE kind = 'pledge_text'")
                .map { "\($0["id"] as String) \($0["hash"] as String)" }
        )
    }

    /// The ceremonies a document defines.
    static func ceremonies(in document: Document) -> [Ceremony] {
        switch document {
        case .campaign(let campaign): campaign.ceremonies
        case .ceremony(let ceremony): [ceremony]
        case .pledgeText: []
        }
    }

    /// Whether the text a campaign names is here.
    func hasPledgeText(of campaign: Campaign) -> Bool {
        pledgeTexts.contains("\(campaign.pledgeText.id) \(campaign.pledgeText.sha256Hex)")
    }

    private static func document(_ row: Row) throws -> Document {
        do {
            return try DocumentFile(parsing: row.bytes("bytes")).document
        } catch {
            throw KioskStoreError.damaged(["a stored document does not parse any more: \(error)"])
        }
    }
}
