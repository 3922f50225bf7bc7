import Hummingbird
import IkrarService
import KioskControl
import KioskScanner
import KioskStore

/// What is done with a reader besides recording: reading a code to look at, and enrolling one to a person.
struct ReaderRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.post, ControlPath.captures, for: .operator, capture)
        routes.on(.post, ControlPath.tokens, for: .operator, enrol)
    }

    private func capture(_ request: Request, _ context: LocalContext) async throws -> Response {
        let order = try await request.order(CaptureOrder.self)
        let seconds = order.seconds ?? ControlLimit.captureSecondsDefault
        guard (1...ControlLimit.captureSecondsMax).contains(seconds) else {
            throw LocalProblem.invalid("\"seconds\" must be 1 to \(ControlLimit.captureSecondsMax)")
        }
        let names = kiosk.readers.map(\.configuration.name)
        if let name = order.reader ?? (names.isEmpty ? "" : nil), !names.contains(name) {
            throw LocalProblem(
                .unknownReader,
                detail: names.isEmpty ? "no reader is configured" : "the readers are \(names.joined(separator: ", "))",
                reason: ProblemReason(code: "readers", found: order.reader, allowed: names)
            )
        }
        guard let capture = try await kiosk.captures.next(reader: order.reader, within: .seconds(seconds)) else {
            throw LocalProblem(.nothingScanned, detail: "no reader read anything in \(seconds) s")
        }
        switch capture.reading {
        case .scan(let scan):
            return try .json(
                CaptureAnswer(
                    reader: capture.reader,
                    text: scan.text,
                    symbology: scan.symbology?.description
                )
            )
        case .reject(let reject):
            return try .json(CaptureAnswer(reader: capture.reader, reject: reject.rawValue))
        }
    }

    private func enrol(_ request: Request, _ context: LocalContext) async throws -> Response {
        let order = try await request.order(TokenOrder.self)
        let person = try await kiosk.store.enrolToken(order.token, to: order.person, at: kiosk.clock.time())
        return try .json(TokenAnswer(person: PersonAnswer(person)))
    }
}
