import KioskControl
import KioskSync

extension LocalProblem {
    /// What a failed enrolment means to the caller. Its words are the API's.
    init(_ failure: EnrolmentFailure, dataDirectory: String) {
        if case .store(let error) = failure {
            self.init(error, dataDirectory: dataDirectory)
        } else {
            let hasReason = failure.reason != nil || failure.found != nil
            self.init(
                ControlCode(rawValue: failure.code),
                detail: failure.description,
                reason: hasReason ? ProblemReason(code: failure.reason ?? failure.code, found: failure.found) : nil
            )
        }
    }
}
