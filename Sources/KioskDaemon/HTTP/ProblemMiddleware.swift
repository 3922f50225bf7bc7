import Hummingbird
import KioskControl

/// Turns everything a route throws into a problem.
struct ProblemMiddleware: RouterMiddleware {
    let reporter: ProblemReporter

    func handle(
        _ request: Request,
        context: LocalContext,
        next: (Request, LocalContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            // The path is the caller's own text: it goes back to the caller, and into no log.
            let detail = "\(request.method.rawValue) \(request.uri.path) is not part of this API"
            return try .problem(reporter.report(LocalProblem(.unknownRoute, detail: detail), logger: context.logger))
        } catch {
            return try .problem(reporter.report(error, logger: context.logger))
        }
    }
}
