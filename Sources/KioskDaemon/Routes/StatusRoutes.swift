import Hummingbird
import IkrarLedger
import IkrarService
import KioskControl
import KioskScanner
import KioskStore
import KioskSync

/// How the kiosk is. Open to every local user, so it names nobody.
struct StatusRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.status, for: .visitor, status)
        routes.on(.post, ControlPath.probe, for: .operator, probe)
    }

    private func probe(_ request: Request, _ context: LocalContext) async throws -> Response {
        let start = ContinuousClock.now
        try await kiosk.store.probe()
        let committed = ContinuousClock.now
        let isFound = try await kiosk.store.probeRoster()
        return try .json(
            ProbeAnswer(
                commitMilliseconds: (committed - start).seconds * 1000,
                lookupMilliseconds: (ContinuousClock.now - committed).seconds * 1000,
                isPersonFound: isFound
            )
        )
    }

    private func status(_ request: Request, _ context: LocalContext) async throws -> Response {
        let store = await kiosk.store.status()
        // What failed while nobody asked: the answer says that the daemon starts again, so it has to.
        if let refusal = store.refusal, refusal.mustExit { kiosk.failure.report(refusal) }
        return try .json(
            StatusAnswer(
                store,
                sync: await kiosk.sync.status(),
                readers: kiosk.readers.map { ReaderAnswer($0.configuration, $0.status) },
                isClockSynced: SystemClock.isSynced(),
                offsetMinutes: kiosk.clock.time().offsetMinutes,
                dataDirectory: kiosk.store.configuration.dataDirectory
            )
        )
    }
}
