import KioskControl
import Testing

@Suite struct ControlPathTests {
    @Test func `a signer's slashes travel escaped`() {
        let path = ControlPath.releaseOutboxItem(signer: "ikrar.invalid/k/a/1", seq: 7)
        #expect(path == "/v1/outbox/ikrar.invalid%2Fk%2Fa%2F1/7/release")
    }

    @Test func `a query escapes every reserved byte and leaves absent parameters out`() {
        let path = ControlPath.query("/v1/people", [("q", "Siti & é"), ("x", nil)])
        #expect(path == "/v1/people?q=Siti%20%26%20%C3%A9")
    }

    @Test func `a ceremony's id cannot leave its segment`() {
        #expect(ControlPath.openCeremony("../x") == "/v1/ceremonies/..%2Fx/open")
    }

    @Test(arguments: ["", "a b", "é", "a\n", String(repeating: "x", count: 65)])
    func `a request id that is not 1 to 64 printable ASCII is refused`(_ text: String) {
        #expect(RequestID(text) == nil)
    }

    @Test func `a fresh request id is 128 bits in hexadecimal`() {
        struct Counter: RandomNumberGenerator {
            var value: UInt64 = 0
            mutating func next() -> UInt64 {
                value += 1
                return value
            }
        }
        var generator = Counter()
        #expect(RequestID.random(using: &generator).text == "00000000000000010000000000000002")
        #expect(RequestID.random() != RequestID.random())
    }
}
