import Hummingbird
import IkrarAudit
import IkrarModel
import IkrarService
import KioskControl
import KioskStore

/// Reading what the records amount to: who has pledged, and whether the chain holds.
struct AuditRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.audit, for: .operator, audit)
        routes.on(.get, ControlPath.verification, for: .admin, verify)
    }

    private func audit(_ request: Request, _ context: LocalContext) async throws -> Response {
        guard let campaign = request.parameter("campaign") else {
            throw LocalProblem.invalid("the query needs campaign=ID")
        }
        var state: StandingState?
        if let text = request.parameter("state") {
            state = StandingState(rawValue: text)
            guard state != nil else {
                let known = StandingState.allCases.map(\.rawValue).joined(separator: ", ")
                throw LocalProblem.invalid("state must be one of: \(known)")
            }
        }
        let report = try await kiosk.store.audit(
            campaign: campaign,
            unit: request.parameter("unit"),
            now: kiosk.clock.time()
        )
        return try .json(report.listing(only: state))
    }

    private func verify(_ request: Request, _ context: LocalContext) async throws -> Response {
        try .json(VerificationAnswer(try await kiosk.store.verify()))
    }
}
