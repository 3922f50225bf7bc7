import KioskControl
import Testing

@Suite("Server-sent events")
struct EventReaderTests {
    private static let stream = Array(
        ":\n\nevent: scan\ndata: {\"a\":1}\n\nevent: reader\r\ndata:x\r\ndata: y\r\n\r\ndata: z\n\nevent: none\n\n".utf8
    )
    private static let events = [
        ControlEvent(name: "scan", data: Array("{\"a\":1}".utf8)),
        ControlEvent(name: "reader", data: Array("x\ny".utf8)),
        ControlEvent(name: "message", data: Array("z".utf8)),
    ]

    @Test func `are the same wherever the stream is cut`() {
        for cut in 0...Self.stream.count {
            var reader = EventReader()
            let events = reader.read(Array(Self.stream[..<cut])) + reader.read(Array(Self.stream[cut...]))
            #expect(events == Self.events)
        }
    }

    @Test func `that are too long are passed over, and the next is read`() {
        var reader = EventReader()
        let long = Array(repeating: UInt8(ascii: "x"), count: 3 * EventReader.eventBytesMax)
        #expect(reader.read(Array("data: ".utf8) + long + Array("\n\n".utf8)).isEmpty)
        #expect(reader.read(Array("data: z\n\n".utf8)) == [Self.events[2]])
    }
}
