import Hummingbird
import KioskControl
import KioskStore
import Logging

/// Turns everything a route throws into an RFC 9457 problem, counts it, and raises the alarm when the disk has failed.
struct ProblemMiddleware: RouterMiddleware {
    let metrics: DaemonMetrics
    let failure: FailureSignal
    let dataDirectory: String

    func handle(
        _ request: Request,
        context: LocalContext,
        next: (Request, LocalContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(of: error, request: request, context: context)
            metrics.refused(problem.code)
            return try Response.problem(problem)
        }
    }

    private func problem(of error: any Error, request: Request, context: LocalContext) -> ControlProblem {
        switch error {
        case let refusal as LocalProblem:
            return refusal.problem
        case let refusal as KioskStoreError:
            return problem(of: refusal, context: context)
        case is RequestTimeout:
            return LocalProblem(.requestTimeout, detail: "the body did not arrive in time; nothing was done").problem
        case let error as HTTPError where error.status == .notFound:
            // The path is the caller's own text: it goes back to the caller, and into no log.
            let detail = "\(request.method.rawValue) \(request.uri.path) is not part of this API"
            return LocalProblem(.unknownRoute, detail: detail).problem
        case is CancellationError:
            return LocalProblem(.busy, detail: "the daemon is stopping").problem
        default:
            context.logger.error("a request failed", metadata: ["type": "\(type(of: error))"])
            return LocalProblem(.internal, detail: "the daemon has a defect; its log says more").problem
        }
    }

    private func problem(of refusal: KioskStoreError, context: LocalContext) -> ControlProblem {
        if refusal.mustExit { failure.report(refusal) }
        let problem = LocalProblem(refusal, dataDirectory: dataDirectory).problem
        if problem.status >= 500 {
            context.logger.error(
                "the store refused",
                metadata: ["code": "\(problem.code.rawValue)", "reason": "\(refusal)"]
            )
        }
        return problem
    }
}
