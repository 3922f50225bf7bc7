import DurableSQLite
import Foundation
import HQStore
import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarWire
import Logging

/// Makes every answer one of this protocol: its version, no caching, and each error as a problem without SQL, paths of
/// files, or stack.
struct AnswerMiddleware: RouterMiddleware {
    typealias Context = HQRequestContext

    /// Called when an fsync failed.
    let onDiskFailure: @Sendable () -> Void
    /// HQ's clock.
    let now: @Sendable () -> RecordTime

    func handle(
        _ request: Request,
        context: HQRequestContext,
        next: (Request, HQRequestContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = answer(to: error, logger: context.logger)
        }
        response.headers[.ikrarProtocol] = WireProtocol.version
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        response.headers[.contentTypeOptions] = "nosniff"
        if response.headers[.date] == nil { response.headers[.date] = HTTPDate.text(unixSeconds: now().unixSeconds) }
        return response
    }

    private func answer(to error: any Error, logger: Logger) -> Response {
        switch error {
        case let problem as Problem:
            logger.info(
                "request refused",
                metadata: ["code": "\(problem.code.rawValue)", "status": "\(problem.status)"]
            )
            let retry = problem.status == HTTPResponse.Status.serviceUnavailable.code
            return .problem(problem, retryAfterSeconds: retry ? HQServerLimit.retrySeconds : nil)
        case let exceeded as RateExceeded:
            logger.notice("too many requests", metadata: ["retry_after_s": "\(exceeded.retryAfterSeconds)"])
            let problem = Problem(.busy, status: 429, title: "Too many requests")
            return .problem(problem, retryAfterSeconds: exceeded.retryAfterSeconds)
        case HQStoreError.database(let failure):
            logger.error("the database does not answer", metadata: ["reason": "\(failure)"])
            if failure.isSyncFailure { onDiskFailure() }
            return .problem(Problem(.busy), retryAfterSeconds: HQServerLimit.retrySeconds)
        case let error as any HTTPResponseError:
            return .problem(Self.problem(status: error.status))
        default:
            logger.error("request failed", metadata: ["error": "\(error)"])
            return .problem(Problem(.failed))
        }
    }

    /// What the router itself refuses.
    private static func problem(status: HTTPResponse.Status) -> Problem {
        switch status {
        case .notFound: Problem(.notFound)
        case .contentTooLarge: Problem(.bodyTooLarge)
        default: Problem(.badRequest, status: status.code, title: status.reasonPhrase)
        }
    }
}
