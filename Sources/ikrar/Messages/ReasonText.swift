import IkrarConsole
import IkrarModel
import KioskControl

/// What a problem is about, in the operator's language: what follows its sentence.
enum ReasonText {
    /// Problems whose English words are a fault's own, of the disk, a library or HQ: an administrator needs them.
    private static let technical: Set<ControlCode> = [
        .invalid, .internal, .damaged, .diskFailed, .storeBehindMark, .newerVersion, .locked, .unsafePermissions,
        .ghostFile, .headquartersUnavailable, .notHeadquarters, .invalidOffer, .invalidURL, .invalidLogKey,
        .invalidPolicy,
        .enrolmentRefused, .documentInvalid, .rosterRefused,
    ]

    /// Nil where the sentence for the code has said it all.
    static func message(_ problem: ControlProblem) -> Message? {
        if let reason = problem.reason, let said = said(reason, of: problem.code) { return said }
        guard technical.contains(problem.code) || !ControlCode.known.contains(problem.code), !problem.detail.isEmpty
        else { return nil }
        return .technical(problem.detail)
    }

    private static func said(_ reason: ProblemReason, of code: ControlCode) -> Message? {
        switch code {
        case .documentInvalid: DocumentText(DocumentReason(reason)).message
        case .rosterRefused: RosterFileText.byCode[ControlCode(rawValue: reason.code)]?.what
        case .forbidden:
            reason.allowed.map {
                let groups = $0.joined(separator: ", ")
                return Message(
                    indonesian: "Hanya untuk root dan anggota grup \(groups).",
                    english: "This is for root and members of \(groups)."
                )
            }
        default: reason.found.map { Message(indonesian: "yaitu: \($0)", english: "namely: \($0)") }
        }
    }
}

extension DocumentReason {
    /// What the daemon sent.
    fileprivate init(_ reason: ProblemReason) {
        self.init(
            code: reason.code,
            path: reason.path ?? "",
            line: reason.line,
            found: reason.found,
            nearest: reason.nearest,
            allowed: reason.allowed ?? [],
            count: reason.count,
            limit: reason.limit
        )
    }
}
