import HTTPTypes
import Hummingbird
import IkrarLedger
import KioskControl
import KioskStore
import KioskSync

/// What surrounds a scan: the search for people, making records void, and what a person may take home about one. Scans
/// themselves are ``ScanHandler``'s.
struct ScanRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.people, for: .operator, people)
        routes.on(.post, ControlPath.voids, for: .operator, work: .brief, void)
        routes.on(.get, LocalPath.receipt, for: .operator, receipt)
    }

    private func people(_ request: Request, _ context: LocalContext) async throws -> Response {
        guard let text = request.parameter("q") else { throw LocalProblem.invalid("the query needs q=TEXT") }
        guard text.utf8.count <= ControlLimit.inputBytesMax else {
            throw LocalProblem.invalid("the text to search for is longer than \(ControlLimit.inputBytesMax) bytes")
        }
        let found = try await kiosk.store.find(text, limit: ControlLimit.peopleMax + 1)
        return try .json(
            PeopleAnswer(
                people: found.prefix(ControlLimit.peopleMax).map { PersonAnswer($0) },
                hasMore: found.count > ControlLimit.peopleMax
            )
        )
    }

    private func void(_ request: Request, _ context: LocalContext) async throws -> Response {
        let order = try await request.order(VoidOrder.self)
        guard let leaf = Hash32(base64: order.leaf) else {
            throw LocalProblem.invalid("\"leaf\" is not a leaf hash: 44 characters of canonical base64")
        }
        let record = try await kiosk.store.void(
            leaf: leaf,
            reason: order.reason,
            context: try kiosk.recordContext(for: context.caller),
            requestID: try request.requestID().text
        )
        kiosk.sync.recordsWaiting()
        return try .json(VoidAnswer(record: RecordAnswer(record), leaf: order.leaf))
    }

    private func receipt(_ request: Request, _ context: LocalContext) async throws -> Response {
        guard let leaf = Hash32(base64: try context.segment("leaf")) else {
            throw LocalProblem.invalid("the path's leaf is not a leaf hash: 44 characters of canonical base64")
        }
        return try .json(ReceiptAnswer(try await kiosk.store.receipt(leaf: leaf)))
    }
}
