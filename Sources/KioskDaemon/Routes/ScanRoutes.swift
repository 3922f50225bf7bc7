import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore
import KioskSync

/// What surrounds a scan: the search for people, making records void, and what a person may take home about one. Scans
/// themselves are ``ScanHandler``'s.
struct ScanRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.people, for: .operator, people)
        routes.on(.post, ControlPath.lookups, for: .operator, lookUp)
        routes.on(.get, ControlPath.progress, for: .operator, progress)
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

    private func lookUp(_ request: Request, _ context: LocalContext) async throws -> Response {
        let order = try await request.order(LookupOrder.self)
        let found = try await kiosk.store.lookUp(order.input)
        return try .json(LookupAnswer(people: found.people.map { PersonAnswer($0) }, reason: found.reason))
    }

    private func progress(_ request: Request, _ context: LocalContext) async throws -> Response {
        let open = try kiosk.store.openCeremony()
        var unit: UnitProgress?
        if let person = request.parameter("person") { unit = try await kiosk.store.unitProgress(ofPerson: person) }
        return try .json(
            ProgressAnswer(
                ceremony: open.map {
                    OpenCeremonyAnswer(
                        id: $0.ceremony.id,
                        title: $0.ceremony.title,
                        counts: CeremonyCounts($0.counts)
                    )
                },
                unit: unit.map {
                    UnitProgressAnswer(
                        id: $0.id,
                        name: $0.name,
                        people: $0.people,
                        attended: $0.attended,
                        pledged: $0.pledged
                    )
                }
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
