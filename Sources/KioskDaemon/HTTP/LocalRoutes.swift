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
            guard context.caller.role >= role else { throw Self.forbidden(role) }
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

    private static func forbidden(_ role: Role) -> LocalProblem {
        let names =
            role == .admin
            ? [RolePolicy.adminGroupName] : [RolePolicy.operatorGroupName, RolePolicy.adminGroupName]
        let groups = (names.count == 1 ? "the group " : "the groups ") + names.joined(separator: " and ")
        return LocalProblem(
            .forbidden,
            detail: "this is for root and members of \(groups)",
            remedy: "Have an administrator add you to the group, then log in again.",
            reason: ProblemReason(code: "groups", allowed: names)
        )
    }
}
