import KioskControl

/// A refusal on its way to the caller.
struct LocalProblem: Error {
    let problem: ControlProblem

    init(_ code: ControlCode, detail: String, remedy: String? = nil, reason: ProblemReason? = nil) {
        let entry = ProblemCatalogue.entry(code)
        problem = ControlProblem(
            code: code,
            status: entry.status,
            title: entry.title,
            detail: detail,
            remedy: remedy,
            reason: reason
        )
    }
}
