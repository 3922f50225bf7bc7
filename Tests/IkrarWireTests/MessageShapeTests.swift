import FoundationEssentials
import IkrarLedger
import IkrarWire
import Testing

@Suite("JSON of answers and requests")
struct MessageShapeTests {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func roundTrip<Value: Codable & Equatable>(_ value: Value, _ text: String) throws {
        #expect(try json(value) == text)
        #expect(try JSONDecoder().decode(Value.self, from: Data(text.utf8)) == value)
    }

    @Test("writes what HQ stored")
    func pushAnswer() throws {
        try roundTrip(
            PushAnswer(signer: "s", stored: [StoredRun(seq: 3, index: 17, count: 2)], nextSeq: 5),
            #"{"next_seq":5,"signer":"s","stored":[{"count":2,"index":17,"seq":3}]}"#
        )
        try roundTrip(
            PushAnswer(signer: "s", stored: [], nextSeq: 5, checkpoint: "c", isPending: true),
            #"{"checkpoint":"c","is_pending":true,"next_seq":5,"signer":"s","stored":[]}"#
        )
    }

    @Test("writes problems with their usual status and title")
    func problem() throws {
        try roundTrip(
            Problem(.gap, expectedSeq: 9, signer: "s"),
            #"{"code":"gap","expected_seq":9,"signer":"s","status":409,"title":"Records before this batch are missing","type":"urn:ikrar:problem:gap"}"#
        )
        #expect(Problem(ProblemCode(rawValue: "new_thing")).status == 400)
    }

    @Test("reads a problem with a code it does not know")
    func unknownCode() throws {
        let text = #"{"type":"about:blank","title":"New","status":418,"code":"teapot","more":1}"#
        let problem = try JSONDecoder().decode(Problem.self, from: Data(text.utf8))
        #expect(problem.code.rawValue == "teapot")
        #expect(problem.status == 418)
    }

    @Test("writes enrolment in snake_case")
    func enrolment() throws {
        try roundTrip(
            EnrolmentOffer(origin: "o", site: "3374-991", signer: "s", logKey: "l", challenge: "c"),
            #"{"challenge":"c","log_key":"l","origin":"o","signer":"s","site":"3374-991"}"#
        )
        try roundTrip(
            EnrolmentRequest(
                challenge: "c",
                keys: [EnrolmentKey(vkey: "v", proof: "p")],
                transportKey: "t",
                transportProof: "q"
            ),
            #"{"challenge":"c","keys":[{"proof":"p","vkey":"v"}],"transport_key":"t","transport_proof":"q"}"#
        )
        try roundTrip(
            EnrolmentAnswer(signer: "s", kiosk: "3374-991/1", logKey: "l", bundleKey: "b", logSignature: "g"),
            #"{"bundle_key":"b","kiosk":"3374-991/1","log_key":"l","log_signature":"g","signer":"s"}"#
        )
    }
}
