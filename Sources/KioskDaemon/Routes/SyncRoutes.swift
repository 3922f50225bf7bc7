import Hummingbird
import IkrarLedger
import IkrarService
import KioskControl
import KioskStore
import KioskSync
import ServiceLifecycle

/// What HQ does not have yet, and bringing it there.
struct SyncRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.post, ControlPath.sync, for: .operator, sync)
        routes.on(.get, ControlPath.outbox, for: .operator, outbox)
        routes.on(.post, LocalPath.releaseOutboxItem, for: .admin, release)
        routes.on(.post, ControlPath.enrolment, for: .admin, enrol)
    }

    private func sync(_ request: Request, _ context: LocalContext) async throws -> Response {
        let order = try await request.order(SyncOrder.self)
        let sync = kiosk.sync
        guard order.wait else {
            sync.requestSync()
            return try answer(await sync.status())
        }
        // A daemon that stops answers with how things stand, instead of being waited for.
        return try answer(await cancelWhenGracefulShutdown { await sync.syncNow() })
    }

    private func answer(_ status: SyncStatus) throws -> Response {
        try .json(SyncAnswer(status, offsetMinutes: kiosk.clock.time().offsetMinutes))
    }

    private func outbox(_ request: Request, _ context: LocalContext) async throws -> Response {
        let items = try await kiosk.store.outbox(limit: ControlLimit.outboxItemsMax)
        let status = await kiosk.store.status().outbox
        return try .json(OutboxAnswer(status, items: items))
    }

    private func release(_ request: Request, _ context: LocalContext) async throws -> Response {
        let text = try context.segment("seq")
        guard let seq = UInt64(text), String(seq) == text else { throw LocalProblem.invalid("the seq is not a number") }
        try await kiosk.store.releaseDeadLetter(signer: try context.segment("signer"), seq: seq)
        kiosk.sync.recordsWaiting()
        return .done
    }

    private func enrol(_ request: Request, _ context: LocalContext) async throws -> Response {
        let order = try await request.order(KioskControl.EnrolmentOrder.self)
        do {
            let enrolment = try await kiosk.sync.enrol(
                url: order.url,
                token: order.token,
                logKey: order.logKey,
                caFile: order.caFile,
                policy: order.policy.map { Array($0.utf8) },
                beginsNewIncarnation: order.beginsNewIncarnation
            )
            return try .json(EnrolmentAnswer(enrolment))
        } catch let failure as EnrolmentFailure {
            throw LocalProblem(failure, dataDirectory: kiosk.store.configuration.dataDirectory)
        }
    }
}
