import Hummingbird
import IkrarDocuments
import KioskControl
import KioskStore
import KioskSync

/// Campaigns, ceremonies and pledge texts as documents.
struct DocumentRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.post, ControlPath.documents, for: .admin, importDocument)
        routes.on(.get, ControlPath.campaigns, for: .operator, campaigns)
        routes.on(.get, LocalPath.text, for: .operator, text)
    }

    private func importDocument(_ request: Request, _ context: LocalContext) async throws -> Response {
        let bytes = try await request.bytes(atMost: ControlLimit.documentBytesMax)
        let file: DocumentFile
        do {
            file = try DocumentFile(parsing: bytes)
        } catch {
            throw LocalProblem(.documentInvalid, detail: "\(error)", reason: ProblemReason(error.reason))
        }
        let done = try await kiosk.store.importDocument(
            file,
            context: try kiosk.recordContext(for: context.caller)
        )
        if done.changed { kiosk.sync.recordsWaiting() }
        return try .json(DocumentAnswer(done))
    }

    private func campaigns(_ request: Request, _ context: LocalContext) async throws -> Response {
        let campaigns = try await kiosk.store.campaignStatuses()
        return try .json(CampaignsAnswer(campaigns: campaigns.map { CampaignAnswer($0) }))
    }

    private func text(_ request: Request, _ context: LocalContext) async throws -> Response {
        try .json(TextAnswer(try await kiosk.store.pledgeText(campaign: try context.segment("id"))))
    }
}
