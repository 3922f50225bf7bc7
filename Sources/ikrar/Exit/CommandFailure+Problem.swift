import IkrarConsole
import KioskControl

extension CommandFailure {
    /// A refusal of the daemon, in the operator's language where the code is known. The daemon's own words follow
    /// when they carry operands the sentence does not.
    init(_ problem: ControlProblem) {
        let known = ProblemText.byCode[problem.code]
        self.init(
            code: problem.code.rawValue,
            status: ExitStatus(problem),
            message: known?.what
                ?? Message(
                    indonesian: "ikrard menolak (\(problem.code.rawValue)).",
                    english: "ikrard refused (\(problem.code.rawValue))."
                ),
            hint: known?.remedy ?? problem.remedy.map { Message(indonesian: $0, english: $0) },
            detail: problem.detail
        )
    }
}
