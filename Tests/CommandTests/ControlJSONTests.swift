import KioskControl
import Testing

@Suite struct ControlJSONTests {
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try ControlJSON.encode(value), as: UTF8.self)
    }

    @Test func `a scan answer is the documented object`() throws {
        #expect(try text(Samples.recorded) == Samples.recordedJSON)
        #expect(try ControlJSON.decode(ScanAnswer.self, from: Array(Samples.recordedJSON.utf8)) == Samples.recorded)
    }

    @Test func `a refused scan has a reason and no records`() throws {
        let answer = ScanAnswer(outcome: .refusedInput, records: [], reason: "birth_date")
        #expect(try text(answer) == #"{"outcome":"refused_input","reason":"birth_date","records":[]}"#)
    }

    @Test func `an answer already given names the first record`() throws {
        let first = FirstRecordAnswer(time: "2026-09-17T07:31:04+07:00", kiosk: "x/k/s/1")
        let json = #"{"first":{"kiosk":"x/k/s/1","time":"2026-09-17T07:31:04+07:00"},"outcome":"already","records":[]}"#
        #expect(try text(ScanAnswer(outcome: .already, records: [], first: first)) == json)
    }

    @Test func `orders are the documented objects`() throws {
        #expect(try text(ScanOrder(input: "1", method: "scan")) == #"{"input":"1","method":"scan"}"#)
        #expect(try text(VoidOrder(leaf: "a/b=", reason: "test")) == #"{"leaf":"a/b=","reason":"test"}"#)
        #expect(try text(SyncOrder(wait: true)) == #"{"wait":true}"#)
        #expect(try text(RosterCommitOrder(confirmed: false)) == #"{"confirmed":false}"#)
        #expect(
            try text(EnrolmentOrder(url: "https://h", token: "t", logKey: "k", caFile: "/ca"))
                == #"{"ca_file":"/ca","log_key":"k","new_incarnation":false,"token":"t","url":"https://h"}"#
        )
    }

    @Test func `an order with an unknown key is refused, and the key named`() {
        let misspelt = Array(#"{"input":"1","persn":"l-1"}"#.utf8)
        #expect {
            try ControlJSON.decode(ScanOrder.self, from: misspelt)
        } throws: { error in
            "\(error)".contains("persn")
        }
        #expect(throws: (any Error).self) {
            try ControlJSON.decode(VoidOrder.self, from: Array(#"{"leaf":"a","reason":"b","x":1}"#.utf8))
        }
    }

    @Test func `answers ignore keys of a newer daemon`() throws {
        let newer = Array(#"{"outcome":"postponed","records":[],"colour":"blue"}"#.utf8)
        #expect(try ControlJSON.decode(ScanAnswer.self, from: newer).outcome.rawValue == "postponed")
    }

    @Test func `a problem carries its code in its type`() throws {
        let problem = ControlProblem(code: .noOpenCeremony, status: 409, title: "No ceremony", detail: "none is open")
        #expect(
            try text(problem)
                == #"{"code":"no_open_ceremony","detail":"none is open","status":409,"title":"No ceremony","#
                + #""type":"urn:ikrar:problem:no_open_ceremony"}"#
        )
    }

    @Test func `a roster preview has the documented keys`() throws {
        let json = try text(Samples.preview(ended: 1))
        #expect(
            json
                == #"{"changed":2,"conflicts":0,"ended":1,"import":"7","needs_confirmation":true,"new":12345,"#
                + #""refused":[],"refused_count":0,"unchanged":4,"units":6}"#
        )
    }

    @Test func `the description of an enrolment does not hold its token`() {
        let order = EnrolmentOrder(url: "https://h", token: "SECRET", logKey: "k")
        #expect(!"\(order)".contains("SECRET"))
    }

    @Test func `a ceremony without a date has no such member`() throws {
        let ceremony = CeremonyAnswer(
            id: "apel",
            campaign: "c",
            title: "Apel",
            kind: "apel",
            mode: "on_site",
            records: ["pledge"],
            isOpen: false,
            counts: CeremonyCounts(attendance: 0, pledge: 0, unmatched: 0, void: 0)
        )
        let json = String(decoding: try ControlJSON.encode(ceremony), as: UTF8.self)
        #expect(!json.contains("date"))
        #expect(try ControlJSON.decode(CeremonyAnswer.self, from: Array(json.utf8)) == ceremony)
    }
}
