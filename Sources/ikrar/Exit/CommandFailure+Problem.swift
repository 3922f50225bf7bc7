import IkrarConsole
import KioskControl

extension CommandFailure {
    /// A refusal of the daemon, in the operator's language where the code is known. Its operands follow in that
    /// language; the daemon's English words are for `--json`.
    init(_ problem: ControlProblem, hint: Message? = nil) {
        let known = ProblemText.byCode[problem.code]
        self.init(
            code: problem.code.rawValue,
            status: ExitStatus(problem),
            message: known?.what
                ?? Message(
                    indonesian: "ikrard menolak (\(problem.code.rawValue)).",
                    english: "ikrard refused (\(problem.code.rawValue))."
                ),
            hint: hint ?? problem.rosterRemedy ?? known?.remedy ?? problem.remedy.map(Message.technical),
            detail: ReasonText.message(problem),
            said: problem.detail
        )
    }
}

extension ControlProblem {
    /// What to do about a roster file, which depends on why it is refused.
    fileprivate var rosterRemedy: Message? {
        guard code == .rosterRefused else { return nil }
        return reason.flatMap { RosterFileText($0).text?.remedy }
    }
}
