import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct ScanJSONTests {
    private static let hostile = "a\"\\/\u{0}\u{1f}\u{7f}\u{8}\u{9}\n\u{c}\r\u{2028}é🇮🇩</script>"
    private static let person = PersonAnswer(
        id: "l-1",
        name: hostile,
        unit: "A / B",
        category: "PNS",
        identifierMasked: "•••• 1999"
    )

    @Test(arguments: [
        ScanAnswer(outcome: .refusedInput, records: [], reason: "scientific_notation"),
        ScanAnswer(outcome: .refusedInput, records: [], reason: "lost_events", reader: "table-1"),
        ScanAnswer(outcome: .ambiguous, candidates: [person, person], records: []),
        ScanAnswer(
            outcome: .notObligated,
            person: person,
            records: [
                RecordAnswer(type: "attendance", seq: 0, leaf: "YQ=="),
                RecordAnswer(type: "pledge", seq: .max, leaf: "a/b+"),
            ],
            flags: ["not_obligated", "odd_structure"]
        ),
        ScanAnswer(
            outcome: .already,
            person: person,
            records: [],
            first: FirstRecordAnswer(time: "2026-09-17T07:31:04+07:00", kiosk: "ikrar.invalid/k/uji/1")
        ),
        ScanAnswer(outcome: .init(rawValue: ""), candidates: [], records: [], flags: []),
    ])
    func `an answer is the bytes the encoder makes of it`(answer: ScanAnswer) throws {
        #expect(answer.json == (try ControlJSON.encode(answer)))
    }

    @Test(arguments: [
        #"{"input":"199001012015011999","method":"scan"}"#, #"{"input":""}"#,
        " {\n\t\"act\" : \"refused\" , \"input\":\"é •\",\r\"person\":\"l-1\" } \n",
    ])
    func `a plain order is what the decoder makes of it`(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(ScanOrder(plain: bytes) == (try ControlJSON.decode(ScanOrder.self, from: bytes)))
        #expect(ScanOrder(plain: bytes) != nil)
    }

    @Test(arguments: [
        "", "{", "{}", "null", "[1]", #"{"input":1}"#, #"{"input":null}"#, #"{"input":"a\n"}"#,
        #"{"input":"1","x":"2"}"#,
        #"{"method":"scan"}"#, #"{"input":"1","input":"2"}"#, #"{"input":"1",}"#, #"{"input":"1"}}"#,
        #"{"input":"1"} x"#,
        #"{"input" "1"}"#, "{\"input\":\"a\nb\"}", #"{"input":"1""#, #"{,"input":"1"}"#, #"{"input":"1"#,
    ])
    func `what is not plain is left to the decoder`(text: String) {
        #expect(ScanOrder(plain: Array(text.utf8)) == nil)
    }
}
