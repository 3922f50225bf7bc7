import Hummingbird
import KioskStore
import Logging
import NIOCore

/// The routes of the local API, in the order of ``ControlPath``, and what stands before them.
package struct LocalAPI: Sendable {
    private let kiosk: Kiosk
    private let policy: RolePolicy

    /// The API of one kiosk.
    package init(kiosk: Kiosk, policy: RolePolicy) {
        self.kiosk = kiosk
        self.policy = policy
    }

    /// Told when the process must end.
    var failure: FailureSignal { kiosk.failure }

    /// The handlers of one connection, before Hummingbird's.
    func handlers(registry: ConnectionRegistry, logger: Logger) -> [any RemovableChannelHandler] {
        [
            ConnectionGuard(registry: registry),
            ScanHandler(desk: ScanDesk(kiosk: kiosk), reporter: reporter, logger: logger) { [policy] channel in
                Caller(registry.peer(of: channel), policy: policy)
            },
        ]
    }

    /// A router whose callers are those in `registry`.
    func router(registry: ConnectionRegistry) -> Router<LocalContext> {
        let router = Router(context: LocalContext.self)
        router.add(middleware: ProblemMiddleware(reporter: reporter))
        router.add(middleware: CallerMiddleware(registry: registry, policy: policy))
        let routes = LocalRoutes(router: router)
        StatusRoutes(kiosk: kiosk).add(to: routes)
        ScanRoutes(kiosk: kiosk).add(to: routes)
        DocumentRoutes(kiosk: kiosk).add(to: routes)
        CeremonyRoutes(kiosk: kiosk).add(to: routes)
        RosterRoutes(kiosk: kiosk).add(to: routes)
        AuditRoutes(kiosk: kiosk).add(to: routes)
        SyncRoutes(kiosk: kiosk).add(to: routes)
        AlarmRoutes(kiosk: kiosk).add(to: routes)
        BundleRoutes(kiosk: kiosk).add(to: routes)
        ReaderRoutes(kiosk: kiosk).add(to: routes)
        EventRoutes(events: kiosk.events).add(to: routes)
        MetricsRoutes(kiosk: kiosk, registry: registry).add(to: routes)
        return router
    }

    private var reporter: ProblemReporter {
        ProblemReporter(
            metrics: kiosk.metrics,
            failure: kiosk.failure,
            dataDirectory: kiosk.store.configuration.dataDirectory
        )
    }
}
