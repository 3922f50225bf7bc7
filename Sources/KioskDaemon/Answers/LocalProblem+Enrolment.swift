import KioskControl
import KioskSync

extension LocalProblem {
    /// What a failed enrolment means to the caller. Its words are the API's.
    init(_ failure: EnrolmentFailure, dataDirectory: String) {
        if case .store(let error) = failure {
            self.init(error, dataDirectory: dataDirectory)
        } else {
            self.init(ControlCode(rawValue: failure.code), detail: failure.description)
        }
    }
}
