import KioskControl
import KioskStore
import Logging
import NIOCore
import NIOHTTP1

/// Turns whatever a request failed with into an RFC 9457 problem, counts it, and raises the alarm when the disk has failed.
struct ProblemReporter: Sendable {
    let metrics: DaemonMetrics
    let failure: FailureSignal
    let dataDirectory: String

    /// The problem to answer `error` with.
    func report(_ error: any Error, logger: Logger) -> ControlProblem {
        let problem = problem(of: error, logger: logger)
        metrics.refused(problem.code)
        return problem
    }

    private func problem(of error: any Error, logger: Logger) -> ControlProblem {
        switch error {
        case let refusal as LocalProblem:
            return refusal.problem
        case let refusal as KioskStoreError:
            return problem(of: refusal, logger: logger)
        case is RequestTimeout:
            return LocalProblem(.requestTimeout, detail: "the body did not arrive in time; nothing was done").problem
        case is HTTPParserError, is ChannelError, is IOError:
            // Hardly anybody hears this: the caller is gone, or has said what is no HTTP.
            return LocalProblem(.invalid, detail: "the request broke off; nothing was done").problem
        case is CancellationError:
            return LocalProblem(.busy, detail: "the daemon is stopping").problem
        default:
            logger.error("a request failed", metadata: ["type": "\(type(of: error))"])
            return LocalProblem(.internal, detail: "the daemon has a defect; its log says more").problem
        }
    }

    private func problem(of refusal: KioskStoreError, logger: Logger) -> ControlProblem {
        if refusal.mustExit { failure.report(refusal) }
        let problem = LocalProblem(refusal, dataDirectory: dataDirectory).problem
        if problem.status >= 500, refusal != .closed {
            logger.error(
                "the store refused",
                metadata: ["code": "\(problem.code.rawValue)", "reason": "\(refusal)"]
            )
        }
        return problem
    }
}
