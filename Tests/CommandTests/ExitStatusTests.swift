import IkrarConsole
import KioskControl
import Testing

@testable import ikrar

@Suite struct ExitStatusTests {
    @Test(
        arguments: [
            (ScanAnswerOutcome.recorded, 0), (.notObligated, 0), (.already, 10), (.unmatched, 11),
            (.ambiguous, 12), (.refusedInput, 65), (ScanAnswerOutcome(rawValue: "new"), 70),
        ] as [(ScanAnswerOutcome, Int32)]
    )
    func `each outcome has its code`(_ outcome: ScanAnswerOutcome, _ code: Int32) {
        #expect(ExitStatus(outcome).rawValue == code)
    }

    @Test(
        arguments: [
            (409, "no_open_ceremony", Int32(13)), (409, "already_void", 10), (403, "forbidden", 77),
            (403, "not_own_record", 77), (507, "disk_full", 75), (503, "busy", 75), (503, "damaged", 78),
            (503, "store_behind_mark", 78), (422, "document_invalid", 65), (422, "excel_damage", 65),
            (404, "unknown_ceremony", 65), (409, "not_enrolled", 78), (502, "hq_unreachable", 69),
            (500, "internal", 70),
            (409, "needs_confirmation", 64),
        ]
    )
    func `each problem has its code`(_ status: Int, _ code: String, _ exit: Int32) {
        let problem = ControlProblem(code: ControlCode(rawValue: code), status: status, title: "", detail: "")
        #expect(ExitStatus(problem).rawValue == exit)
    }

    @Test(arguments: [(403, Int32(77)), (429, 75), (503, 75), (418, 65), (504, 69), (599, 70), (200, 70)])
    func `a problem of a newer daemon goes by its status`(_ status: Int, _ exit: Int32) {
        let problem = ControlProblem(code: ControlCode(rawValue: "of_tomorrow"), status: status, title: "", detail: "")
        #expect(ExitStatus(problem).rawValue == exit)
    }

    @Test(
        arguments: [
            (ControlError.socketMissing(path: "/x"), ExitStatus.unavailable, "/x"),
            (.socketForbidden(path: "/x"), .notPermitted, "ikrar-operator"),
            (.nobodyListening(path: "/x", detail: "d"), .unavailable, "journalctl"),
            (.socketPathTooLong(path: "/x", bytesMax: 107), .usage, "107"),
            (.timedOut(request: RequestID("abc")), .tryLater, "--request-id abc"),
            (.timedOut(request: nil), .tryLater, "ikrar status"),
            (.interrupted(request: RequestID("abc"), detail: ""), .tryLater, "--request-id abc"),
            (.notTheLocalAPI(request: nil, detail: "html"), .unavailable, "html"),
            (.unreadableFile(path: "/f", errno: 2), .badData, "/f"),
            (.unsendable(detail: "x"), .bug, "x"),
        ]
    )
    func `each failure says in both languages what to do`(_ error: ControlError, _ status: ExitStatus, _ said: String) {
        let failure = CommandFailure(error)
        #expect(failure.status == status)
        for language in [Language.indonesian, .english] {
            #expect(failure.lines(in: language).joined(separator: "\n").contains(said))
        }
    }

    @Test(arguments: ControlCode.known)
    func `every code of the daemon is said in both languages`(_ code: ControlCode) {
        let known = ProblemText.byCode[code]
        #expect(known != nil, "\(code.rawValue) has no sentence")
        #expect(known?.what.english != known?.what.indonesian)
        #expect(known?.remedy.map { $0.english != $0.indonesian } ?? true)
    }

    @Test func `a scan in doubt is never said to have failed`() {
        let failure = CommandFailure(ControlError.timedOut(request: RequestID("abc")))
        #expect(failure.message.english.contains("In doubt"))
        #expect(!failure.message.english.lowercased().contains("fail"))
        #expect(failure.answer.requestID == "abc")
        #expect(failure.answer.code == "in_doubt")
    }

    @Test func `the daemon's English is not shown in Indonesian, and is kept for programs`() {
        let problem = ControlProblem(
            code: .ceremonyAlreadyOpen,
            status: 409,
            title: "t",
            detail: "the ceremony apel-1 is open",
            reason: ProblemReason(code: "ceremony_already_open", found: "apel-1")
        )
        let failure = CommandFailure(problem)
        let lines = failure.lines(in: .indonesian).joined(separator: "\n")
        #expect(lines.contains("apel-1"))
        #expect(!lines.contains("is open"))
        #expect(failure.answer.detail == "the ceremony apel-1 is open")
    }

    @Test func `a document's refusal is said in Indonesian`() {
        let problem = ControlProblem(
            code: .documentInvalid,
            status: 422,
            title: "t",
            detail: "line 3: unknown key",
            reason: ProblemReason(code: "unknown_key", line: 3, found: "titel", nearest: "title")
        )
        #expect(
            CommandFailure(problem).lines(in: .indonesian)[1]
                == "  baris 3: kunci “titel” tidak dikenal; maksudnya “title”?"
        )
    }

    @Test(
        arguments: [
            (ControlCode.diskFailed, nil), (.damaged, nil), (.notHeadquarters, nil), (.invalidOffer, nil),
            (.unsafePermissions, ProblemReason(code: "unsafe_permissions", found: "/d")),
            (.locked, ProblemReason(code: "locked", found: "12")),
            (.newerVersion, ProblemReason(code: "newer_version", count: 9, limit: 3)),
            (.storeBehindMark, ProblemReason(code: "store_behind_mark", found: "o/k/s/1", count: 4, limit: 7)),
            (.headquartersUnavailable, ProblemReason(code: "tls_wrong_host")),
            (.enrolmentRefused, ProblemReason(code: "key_taken")),
            (.invalidURL, ProblemReason(code: "plain_http", found: "h")),
            (.rosterRefused, ProblemReason(code: "unclosed_quote", line: 7)),
        ] as [(ControlCode, ProblemReason?)]
    )
    func `a refusal is said without the daemon's English`(_ code: ControlCode, _ reason: ProblemReason?) {
        let problem = ControlProblem(code: code, status: 503, title: "t", detail: "ENGLISH", reason: reason)
        let failure = CommandFailure(problem)
        let indonesian = failure.lines(in: .indonesian).joined(separator: "\n")
        #expect(!indonesian.contains("ENGLISH") && !indonesian.contains("rincian teknis"))
        #expect(failure.lines(in: .english).count == failure.lines(in: .indonesian).count)
        #expect(failure.detail.map { $0.indonesian != $0.english } ?? (reason == nil))
    }

    @Test func `a code of a newer daemon says that its words are technical`() {
        let problem = ControlProblem(code: ControlCode(rawValue: "new"), status: 409, title: "t", detail: "words")
        #expect(CommandFailure(problem).lines(in: .indonesian)[1] == "  rincian teknis: words")
    }
}
