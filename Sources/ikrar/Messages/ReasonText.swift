import IkrarConsole
import IkrarModel
import KioskControl

/// What a problem is about, in the operator's language: what follows its sentence.
enum ReasonText {
    /// Problems that only the daemon's own words describe: of a program that asks wrongly, or of a defect.
    private static let technical: Set<ControlCode> = [.invalid, .internal, .invalidPolicy]

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
        case .rosterRefused: RosterFileText(reason).text?.what
        case .forbidden:
            reason.allowed.map {
                let groups = $0.joined(separator: ", ")
                return Message(
                    indonesian: "Hanya untuk root dan anggota grup \(groups).",
                    english: "This is for root and members of \(groups)."
                )
            }
        case .storeBehindMark: missing(reason)
        case .newerVersion: versions(reason)
        case .headquartersUnavailable: ConnectionText.byReason[reason.code]
        case .receiptRefused, .receiptUnproven, .logAlarm: BundleText.byReason[reason.code]
        case .enrolmentRefused: EnrolmentRefusalText.byReason[reason.code]
        case .invalidURL where reason.code == "plain_http":
            Message(
                indonesian: "http:// hanya untuk mesin ini sendiri; pakai https://.",
                english: "http:// is for this very machine only; use https://."
            )
        default: reason.found.map { Message(indonesian: "yaitu: \($0)", english: "namely: \($0)") }
        }
    }

    private static func missing(_ reason: ProblemReason) -> Message? {
        guard let signer = reason.found, let mark = reason.limit, let store = reason.count else { return nil }
        return Message(
            indonesian: "\(signer) sudah sampai nomor \(mark); data di sini berakhir sebelum nomor \(store).",
            english: "\(signer) had reached seq \(mark); the data here ends before seq \(store)."
        )
    }

    private static func versions(_ reason: ProblemReason) -> Message? {
        guard let found = reason.count, let known = reason.limit else { return nil }
        return Message(
            indonesian: "Skema datanya versi \(found); ikrard ini mengenal sampai \(known).",
            english: "Its schema has version \(found); this ikrard knows up to \(known)."
        )
    }
}

extension RosterFileText {
    /// What the daemon sent.
    init(_ reason: ProblemReason) {
        self.init(code: reason.code, row: reason.line, limit: reason.limit, words: reason.allowed ?? [])
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
