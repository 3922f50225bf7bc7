import IkrarModel
import KioskControl

extension ProblemReason {
    /// Why a document is refused.
    init(_ reason: DocumentReason) {
        self.init(
            code: reason.code,
            path: reason.path.isEmpty ? nil : reason.path,
            line: reason.line,
            found: reason.found,
            nearest: reason.nearest,
            allowed: reason.allowed.isEmpty ? nil : reason.allowed,
            count: reason.count,
            limit: reason.limit
        )
    }
}
