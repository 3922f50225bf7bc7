import HQStore
import HTTPTypes
import Hummingbird
import IkrarWire

/// `GET /healthz`: 200 when HQ can answer, 503 while the database cannot. Says nothing else.
struct HealthRoute: Sendable {
    /// Asked whether it answers.
    let store: HQStore

    /// Adds the route.
    func add(to router: Router<HQRequestContext>) {
        router.get(RouterPath(WireProtocol.Path.health)) { _, _ in
            try await store.probe()
            return try Response.json(["status": "ok"])
        }
    }
}
