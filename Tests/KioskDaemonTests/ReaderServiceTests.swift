import Curl
import Foundation
import KioskControl
import KioskScanner
import Testing

@testable import KioskDaemon

@Suite(.timeLimit(.minutes(2))) struct ReaderServiceTests {
    private static func readers(_ directory: String) -> [ReaderConfiguration] {
        [
            ReaderConfiguration(name: "table-1", kind: .fifo, match: .path(directory + "/fifo")),
            ReaderConfiguration(name: "table-2", kind: .serial, match: .path(directory + "/absent")),
        ]
    }

    /// The frames of `/v1/events`, one after the other.
    private struct Events {
        private let client = CurlClient()
        private var iterator: CurlStream.AsyncIterator
        private var text = ""

        init(_ socketPath: String) async throws {
            let stream = try await client.stream(
                CurlRequest(url: "http://x/v1/events", unixSocketPath: socketPath, limits: .stream)
            )
            iterator = stream.makeAsyncIterator()
            _ = try await iterator.next()
        }

        mutating func nextScan() async throws -> ScanAnswer {
            while true {
                if let end = text.firstRange(of: "\n\n") {
                    let lines = text[..<end.lowerBound].split(separator: "\n")
                    text.removeSubrange(..<end.upperBound)
                    guard lines.first == "event: scan", let data = lines.last?.dropFirst("data: ".count) else {
                        continue
                    }
                    return try ControlJSON.decode(ScanAnswer.self, from: Array(data.utf8))
                }
                text += String(decoding: try #require(await iterator.next()), as: UTF8.self)
            }
        }
    }

    private static func open(_ fixture: KioskFixture) async throws -> FileHandle {
        while try await fixture.client.status().readers.first?.state != .open {}
        return try #require(FileHandle(forWritingAtPath: fixture.directory + "/fifo"))
    }

    @Test func `what a reader reads is recorded and told, in order, with the reader's name`() async throws {
        try await withKiosk(readers: Self.readers) { fixture in
            try await fixture.prepareCeremony()
            var events = try await Events(fixture.socketPath)
            let fifo = try await Self.open(fixture)
            let lines = [
                TestDocuments.budi, TestDocuments.budi, "199001012015012998", String(repeating: "1", count: 300),
            ]
            try fifo.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
            let recorded = try await events.nextScan()
            #expect(recorded.outcome == .recorded)
            #expect(recorded.reader == "table-1")
            #expect(recorded.records.count == 2)
            // The same code again is no answer at all.
            #expect(try await events.nextScan().outcome == .unmatched)
            let refused = try await events.nextScan()
            #expect(refused.outcome == .refusedInput)
            #expect(refused.reason == "too_long")
            #expect(refused.reader == "table-1")
            try fifo.close()
            let metrics = fixture.kiosk.metrics.now
            #expect(metrics.readings[.init(reader: "table-1", result: "accepted")] == 2)
            #expect(metrics.readings[.init(reader: "table-1", result: "repeated")] == 1)
            #expect(metrics.readings[.init(reader: "table-1", result: "too_long")] == 1)
        }
    }

    @Test func `a scan that could not be recorded counts at once when it is presented again`() async throws {
        try await withKiosk(readers: Self.readers) { fixture in
            var events = try await Events(fixture.socketPath)
            let fifo = try await Self.open(fixture)
            try fifo.write(contentsOf: Data("\(TestDocuments.budi)\n".utf8))
            #expect(try await events.nextScan().reason == "no_open_ceremony")
            try await fixture.prepareCeremony()
            try fifo.write(contentsOf: Data("\(TestDocuments.budi)\n".utf8))
            #expect(try await events.nextScan().outcome == .recorded)
            try fifo.close()
        }
    }

    @Test func `the status lists every reader`() async throws {
        try await withKiosk(readers: Self.readers) { fixture in
            _ = try await Self.open(fixture)
            let readers = try await fixture.client.status().readers
            #expect(readers.map(\.name) == ["table-1", "table-2"])
            #expect(readers.map(\.kind) == ["fifo", "serial"])
            #expect(readers.map(\.state) == [.open, .absent])
            #expect(readers.first?.path == fixture.directory + "/fifo")
        }
    }

    @Test func `a captured code is given to whoever waits for it, and not recorded`() async throws {
        try await withKiosk(readers: Self.readers) { fixture in
            try await fixture.prepareCeremony()
            let fifo = try await Self.open(fixture)
            let client = fixture.client
            let before = try await client.status().nextSeq
            let capture = Task { try await client.capture(CaptureOrder(reader: "table-1", seconds: 60)) }
            while !fixture.kiosk.captures.isAwaited {}
            let busy = await problem { try await client.capture(CaptureOrder(seconds: 1)) }
            #expect(busy?.code == .busy)
            try fifo.write(contentsOf: Data("]C1kartu-asn-0001\n".utf8))
            #expect(
                try await capture.value == CaptureAnswer(reader: "table-1", text: "kartu-asn-0001", symbology: "]C1")
            )
            #expect(try await client.status().nextSeq == before)
            #expect(fixture.kiosk.metrics.now.readings[.init(reader: "table-1", result: "captured")] == 1)
            #expect(fixture.kiosk.metrics.now.scans.isEmpty)
            try fifo.close()
        }
    }

    @Test func `a badge is enrolled over the API and then scanned`() async throws {
        try await withKiosk(readers: Self.readers) { fixture in
            try await fixture.prepareCeremony()
            let person = try #require(try await fixture.client.people(matching: TestDocuments.budi).people.first)
            let answer = try await fixture.client.enrolToken(TokenOrder(token: "kartu-asn-0001", person: person.id))
            #expect(answer.person == person)
            var events = try await Events(fixture.socketPath)
            let fifo = try await Self.open(fixture)
            try fifo.write(contentsOf: Data("kartu-asn-0001\n".utf8))
            #expect(try await events.nextScan().person == person)
            try fifo.close()
        }
    }

    @Test func `captures end with why when nothing can come`() async throws {
        try await withKiosk(readers: Self.readers) { fixture in
            let unknown = await problem { try await fixture.client.capture(CaptureOrder(reader: "table-9")) }
            #expect(unknown?.code == .unknownReader)
            let nothing = await problem { try await fixture.client.capture(CaptureOrder(seconds: 1)) }
            #expect(nothing?.code == .nothingScanned)
            let odd = await problem { try await fixture.client.capture(CaptureOrder(seconds: 0)) }
            #expect(odd?.code == .invalid)
        }
        try await withKiosk { fixture in
            let none = await problem { try await fixture.client.capture(CaptureOrder()) }
            #expect(none?.code == .unknownReader)
        }
    }
}
