import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore
import KioskSync

/// Recording: scans, the search behind them, and making records void.
struct ScanRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.post, ControlPath.scans, for: .operator, work: .brief, scan)
        routes.on(.get, ControlPath.people, for: .operator, people)
        routes.on(.post, ControlPath.voids, for: .operator, work: .brief, void)
    }

    private func scan(_ request: Request, _ context: LocalContext) async throws -> Response {
        let start = ContinuousClock.now
        let order = try await request.order(ScanOrder.self)
        let result = try await kiosk.store.scan(
            ScanRequest(
                requestID: try request.requestID().text,
                input: order.input,
                method: try Self.word(order.method, or: .scan, key: "method"),
                act: try Self.word(order.act, or: .signed, key: "act"),
                personID: order.person,
                context: try kiosk.recordContext(for: context.caller)
            )
        )
        if !result.records.isEmpty { kiosk.sync.recordsWaiting() }
        let answer = try ControlJSON.encode(ScanAnswer(result))
        kiosk.metrics.scanned(outcome: result.outcome.rawValue, seconds: (ContinuousClock.now - start).seconds)
        kiosk.events.publish(event: ControlHeader.scanEvent, json: answer)
        return .json(answer)
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

    /// The case that `text` names, or `fallback` when it is absent.
    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String?,
        or fallback: Word,
        key: String
    ) throws(LocalProblem) -> Word {
        guard let text else { return fallback }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("\"\(key)\" must be one of: \(known)")
        }
        return word
    }
}
