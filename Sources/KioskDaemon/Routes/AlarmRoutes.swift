import Hummingbird
import IkrarLedger
import IkrarService
import KioskControl
import KioskStore

/// What speaks against HQ's log, and who has taken note of it.
struct AlarmRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.alarms, for: .operator, alarms)
        routes.on(.post, LocalPath.acknowledgeAlarm, for: .admin, acknowledge)
    }

    private func alarms(_ request: Request, _ context: LocalContext) async throws -> Response {
        let offset = kiosk.clock.time().offsetMinutes
        let alarms = try await kiosk.store.alarms()
        return try .json(AlarmsAnswer(alarms: alarms.map { AlarmItemAnswer($0, offsetMinutes: offset) }))
    }

    private func acknowledge(_ request: Request, _ context: LocalContext) async throws -> Response {
        let text = try context.segment("id")
        guard let id = Int64(text), String(id) == text else { throw LocalProblem.invalid("the id is not a number") }
        let order = try await request.order(AlarmAcknowledgementOrder.self)
        let by = try kiosk.recordContext(for: context.caller)
        let alarm = try await kiosk.store.acknowledgeAlarm(
            id,
            AlarmAcknowledgement(time: by.time, officer: by.officer, reason: order.reason)
        )
        return try .json(AlarmItemAnswer(alarm, offsetMinutes: by.time.offsetMinutes))
    }
}
