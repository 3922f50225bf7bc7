import HTTPTypes
import Hummingbird
import KioskControl

/// Registers routes, each with the least role that may use it, so that no route can forget to ask.
struct LocalRoutes {
    let router: Router<LocalContext>

    /// `method path` for callers of at least `role`.
    func on(
        _ method: HTTPRequest.Method,
        _ path: String,
        for role: Role,
        work: Work = .long,
        _ handler: @escaping @Sendable (Request, LocalContext) async throws -> Response
    ) {
        router.on(RouterPath(path), method: method) { request, context in
            guard context.caller.role >= role else { throw LocalProblem.forbidden(below: role) }
            switch work {
            case .brief:
                return try await handler(request, context)
            case .long:
                return try await withTaskExecutorPreference(globalConcurrentExecutor) {
                    try await handler(request, context)
                }
            }
        }
    }
}
