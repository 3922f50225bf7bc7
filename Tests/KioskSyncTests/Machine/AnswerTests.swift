import Curl
import IkrarLedger
import IkrarWire
import Testing

@testable import KioskSync

@Suite struct AnswerTests {
    private let signer = "ikrar.example/k/99-001/1"
    private let leaf = Hash32.emptyTree

    private func outcome(
        _ status: Int,
        _ body: String,
        type: String? = "application/problem+json",
        version: [String] = ["1"],
        headers: [(String, String)] = []
    ) -> PushOutcome {
        var fields = headers
        fields += version.map { ("Ikrar-Protocol", $0) }
        if let type { fields.append(("Content-Type", type)) }
        let response = CurlResponse(
            status: status,
            headers: CurlHeaders(fields.map { CurlHeaders.Field(name: $0.0, value: $0.1) }),
            body: Array(body.utf8)
        )
        return PushOutcome(response, signer: signer)
    }

    private func problem(_ code: String, _ more: String = "") -> String {
        #"{"type":"urn:ikrar:problem:\#(code)","title":"t","status":400,"code":"\#(code)"\#(more)}"#
    }

    private var stored: String {
        #"{"signer":"\#(signer)","stored":[{"seq":0,"index":7,"count":1}],"next_seq":1}"#
    }

    @Test func `takes an answer that is HQ's`() {
        let expected = PushOutcome.stored(
            PushAnswer(signer: signer, stored: [StoredRun(seq: 0, index: 7)], nextSeq: 1)
        )
        #expect(outcome(200, stored, type: "application/json") == expected)
        #expect(outcome(200, stored, type: "Application/JSON; charset=utf-8") == expected)
    }

    @Test func `takes nothing that only looks like it`() {
        let friendly = #"{"status":"ok"}"#
        let other = stored.replacing(signer, with: "ikrar.example/k/99-002/1")
        let answers: [PushOutcome] = [
            outcome(200, stored, type: "application/json", version: []),
            outcome(200, stored, type: "application/json", version: ["2"]),
            outcome(200, stored, type: "application/json", version: ["1", "1"]),
            outcome(200, stored, type: "text/html"),
            outcome(200, stored, type: nil),
            outcome(200, stored, type: "application/json", headers: [("Content-Type", "text/html")]),
            outcome(201, stored, type: "application/json"),
            outcome(200, friendly, type: "application/json"),
            outcome(200, other, type: "application/json"),
            outcome(
                200,
                stored.replacing("\"next_seq\":1", with: "\"next_seq\":18446744073709551615"),
                type: "application/json"
            ),
            outcome(
                200,
                stored.replacing("\"index\":7", with: "\"index\":9223372036854775808"),
                type: "application/json"
            ),
            outcome(200, stored.replacing("\"index\":7", with: "\"index\":-1"), type: "application/json"),
            outcome(409, problem("gap", #","expected_seq":9223372036854775808"#)),
            outcome(200, "<html>", type: "application/json"),
            outcome(302, "", type: "text/html", version: [], headers: [("Location", "http://portal/")]),
            outcome(511, "<html>", type: "text/html", version: []),
            outcome(403, "<html>", type: "text/html", version: []),
            outcome(401, problem("unknown_key"), version: []),
            outcome(400, problem("bad_opening"), version: []),
            outcome(400, problem("bad_opening"), type: "application/json"),
        ]
        for answer in answers {
            guard case .notHQ = answer else {
                Issue.record("\(answer)")
                continue
            }
        }
    }

    @Test func `reads HQ's refusals`() {
        #expect(outcome(409, problem("gap", #","expected_seq":4"#)) == .gap(expectedSeq: 4))
        #expect(
            outcome(409, problem("fork", #","seq":3,"notes":["AQI=","AQM="]"#)) == .fork(seq: 3, theirNote: [1, 2])
        )
        #expect(outcome(409, problem("fork", #","seq":3,"notes":["?"]"#)) == .fork(seq: 3, theirNote: []))
        #expect(outcome(413, problem("body_too_large")) == .tooLarge(isProven: true))
        #expect(outcome(413, "<html>", type: "text/html", version: []) == .tooLarge(isProven: false))
        guard case .skew = outcome(401, problem("skew")), case .unauthorized = outcome(401, problem("unknown_key")),
            case .unauthorized = outcome(403, problem("revoked")),
            case .refused("bad_opening", _) = outcome(422, problem("bad_opening")),
            case .refused("never_heard_of", _) = outcome(400, problem("never_heard_of")),
            case .refusedEntirely = outcome(400, problem("unsupported_protocol")),
            case .refusedEntirely = outcome(409, problem("gap")),
            case .busy(nil, _) = outcome(500, problem("internal")),
            case .busy(nil, _) = outcome(502, "bad gateway", type: "text/html", version: [])
        else {
            Issue.record("misread")
            return
        }
    }

    @Test(arguments: [
        ("7", Duration.seconds(7)), ("0", .seconds(1)), ("3601", .seconds(3600)),
        ("1000000000000000000", .seconds(3600)),
        ("99999999999999999999999", .seconds(3600)), ("-5", nil), ("abc", nil), ("", nil), ("1.5", nil), ("+7", nil),
        ("Tue, 25 Nov 2026 07:00:30 GMT", .seconds(30)), ("Tue, 25 Nov 2026 06:00:00 GMT", .seconds(1)),
        ("Thu, 01 Jan 2037 00:00:00 GMT", .seconds(3600)), ("Thu, 41 Jan 2037 00:00:00 GMT", nil),
        ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
    ])
    func `Retry-After counts within a second and an hour, and nonsense does not`(text: String, wait: Duration?) {
        let answer = outcome(
            503,
            problem("busy"),
            headers: [("Retry-After", text), ("Date", "Tue, 25 Nov 2026 07:00:00 GMT")]
        )
        guard case .busy(let found, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(found == wait)
    }

    @Test func `a date to retry after needs the answer's own date`() {
        guard
            case .busy(nil, _) = outcome(
                503,
                problem("busy"),
                headers: [("Retry-After", "Thu, 01 Jan 2037 00:00:00 GMT")]
            )
        else {
            Issue.record("taken")
            return
        }
    }

    @Test func `reads the one modern form of a date`() {
        #expect(HTTPDate(parsing: "Sun, 06 Nov 1994 08:49:37 GMT")?.unixSeconds == 784_111_777)
        for text in ["Sun, 06 Nov 1994 08:49:37 UTC", "06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT", ""] {
            #expect(HTTPDate(parsing: text) == nil)
        }
    }

    @Test func `names what keeps HQ away`() {
        let states: [(CurlError, SyncState)] = [
            (.cannotResolve(""), .dns), (.cannotConnect(errno: 111, detail: ""), .offline), (.timedOut, .offline),
            (.tooSlow, .offline), (.truncated(""), .offline), (.tls(reason: .untrusted, detail: ""), .tls),
            (.tls(reason: .wrongHost, detail: ""), .tls), (.tls(reason: .notYetValidOrExpired, detail: ""), .clock),
            (.plainHTTPRefused(""), .tls),
        ]
        for (error, state) in states {
            #expect(PushOutcome(error) == .unreachable(state, cause: error.word, detail: error.description))
        }
        guard case .notHQ = PushOutcome(.bodyTooLarge(limit: 1)), case .notHQ = PushOutcome(.protocolViolation(""))
        else {
            Issue.record("misread")
            return
        }
    }
}
