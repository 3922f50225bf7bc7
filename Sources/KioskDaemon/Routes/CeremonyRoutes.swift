import Hummingbird
import IkrarLedger
import IkrarModel
import KioskControl
import KioskStore
import KioskSync

/// Ceremonies: which there are, and which one scans go to.
struct CeremonyRoutes: Sendable {
    let kiosk: Kiosk

    func add(to routes: LocalRoutes) {
        routes.on(.get, ControlPath.ceremonies, for: .operator, list)
        routes.on(.post, LocalPath.openCeremony, for: .operator, open)
        routes.on(.post, LocalPath.closeCeremony, for: .operator, close)
    }

    private func list(_ request: Request, _ context: LocalContext) async throws -> Response {
        let ceremonies = try await kiosk.store.ceremonies()
        return try .json(CeremoniesAnswer(ceremonies: ceremonies.map { CeremonyAnswer($0) }))
    }

    private func open(_ request: Request, _ context: LocalContext) async throws -> Response {
        let id = try context.segment("id")
        let counts = try await kiosk.store.openCeremony(id, context: try kiosk.recordContext(for: context.caller))
        kiosk.sync.recordsWaiting()
        return try .json(try await seal(id, isOpen: true, counts))
    }

    private func close(_ request: Request, _ context: LocalContext) async throws -> Response {
        let id = try context.segment("id")
        let counts = try await kiosk.store.closeCeremony(id, context: try kiosk.recordContext(for: context.caller))
        kiosk.sync.recordsWaiting()
        return try .json(try await seal(id, isOpen: false, counts))
    }

    private func seal(_ id: String, isOpen: Bool, _ counts: SealCounts) async throws -> CeremonySealAnswer {
        let ceremony = try await kiosk.store.ceremonies().first { $0.ceremony.id == id }
        return CeremonySealAnswer(
            id: id,
            isOpen: isOpen,
            counts: CeremonyCounts(counts),
            total: (ceremony?.counts).map { CeremonyCounts($0) }
        )
    }
}
