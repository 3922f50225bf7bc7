import Curl
import KioskControl
import NIOCore
import Testing

@testable import KioskDaemon

@Suite struct EventTests {
    @Test func `every result is an event to everyone who listens`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let curl = CurlClient()
            let stream = try await curl.stream(
                CurlRequest(url: "http://x/v1/events", unixSocketPath: fixture.socketPath, limits: .stream)
            )
            #expect(stream.status == 200)
            #expect(stream.headers["Content-Type"] == "text/event-stream")
            var iterator = stream.makeAsyncIterator()
            var text = String(decoding: try await iterator.next() ?? [], as: UTF8.self)
            #expect(text.hasPrefix(":"))
            let answer = try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            while !text.hasSuffix("}\n\n"), let chunk = try await iterator.next() {
                text += String(decoding: chunk, as: UTF8.self)
            }
            let data = try #require(text.split(separator: "\n").first { $0.hasPrefix("data: ") }?.dropFirst(6))
            #expect(text.contains("event: scan\n"))
            #expect(try ControlJSON.decode(ScanAnswer.self, from: Array(data.utf8)) == answer)
            #expect(!data.contains(TestDocuments.budi))
        }
    }

    @Test func `a reader who does not keep up is let go and costs the others nothing`() async throws {
        let events = EventBroadcaster()
        let slow = try #require(events.subscribe())
        let quick = try #require(events.subscribe())
        var iterator = quick.frames.makeAsyncIterator()
        for number in 0...EventBroadcaster.framesMax {
            events.publish(event: "scan", json: Array("\(number)".utf8))
            #expect(await iterator.next() != nil)
        }
        #expect(events.counts.listening == 1)
        #expect(events.counts.letGo == 1)
        var received = 0
        for await _ in slow.frames { received += 1 }
        #expect(received == EventBroadcaster.framesMax)
    }

    @Test func `there is a limit to how many may listen`() throws {
        let events = EventBroadcaster()
        let all = (0..<EventBroadcaster.subscribersMax).compactMap { _ in events.subscribe() }
        #expect(all.count == EventBroadcaster.subscribersMax)
        #expect(events.subscribe() == nil)
        events.unsubscribe(try #require(all.first).id)
        #expect(events.subscribe() != nil)
    }
}
