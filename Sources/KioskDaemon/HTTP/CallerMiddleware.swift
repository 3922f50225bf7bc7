import Hummingbird

/// Finds out who makes each request.
struct CallerMiddleware: RouterMiddleware {
    let registry: ConnectionRegistry
    let policy: RolePolicy

    func handle(
        _ request: Request,
        context: LocalContext,
        next: (Request, LocalContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.caller = Caller(registry.peer(of: context.channel), policy: policy)
        return try await next(request, context)
    }
}
