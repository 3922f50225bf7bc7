import Curl
import Dispatch
import Foundation
import KioskControl
import KioskStore
import Testing

@testable import KioskDaemon

@Suite struct StopTests {
    @Test func `a daemon stops while someone listens and someone is idle`() async throws {
        let callers = Callers()
        try await withKiosk { fixture in
            try await callers.call(fixture.socketPath)
            _ = try await fixture.client.status()
        }
        #expect(try await ContinuousClock.now - #require(callers.since) < .seconds(5))
    }

    /// Keeps its connections beyond the end of a test's body.
    private actor Callers {
        private let curl = CurlClient()
        private var stream: CurlStream?
        private var idle: RawConnection?
        private(set) var since: ContinuousClock.Instant?

        func call(_ path: String) async throws {
            let stream = try await curl.stream(
                CurlRequest(url: "http://x/v1/events", unixSocketPath: path, limits: .stream)
            )
            var iterator = stream.makeAsyncIterator()
            _ = try await iterator.next()
            self.stream = stream
            idle = try RawConnection(path)
            since = .now
        }
    }

    @Test func `connections that come while the daemon stops do no harm`() async throws {
        for _ in 0..<5 {
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            try await withKiosk { fixture in
                let path = fixture.socketPath
                DispatchQueue.global().async {
                    // Ends when the socket is gone.
                    while (try? RawConnection(path)) != nil { start.finish() }
                }
                for await _ in started {}
            }
        }
    }

    @Test func `a failed disk ends the daemon with its reason after the request is refused`() async throws {
        await #expect(throws: KioskStoreError.diskFailed(detail: "fsync")) {
            try await withKiosk { fixture in
                fixture.kiosk.failure.report(KioskStoreError.diskFailed(detail: "fsync"))
                // The daemon is going down by itself now; a late caller gets no answer, or an honest one.
                _ = await problem { try await fixture.client.status() }
            }
        }
    }

    @Test func `a store that refuses still answers the status with what to do`() async throws {
        try await withKiosk { fixture in
            try FileManager.default.removeItem(atPath: fixture.directory + "/data/kiosk.sqlite")
            let text = try fixture.write("text.yaml", TestDocuments.pledgeText)
            let problem = await problem { try await fixture.client.importDocument(file: text) }
            #expect(problem?.code == .ghostFile)
            #expect(problem?.status == 503)
            let status = try await fixture.client.status()
            #expect(status.refusal?.code == .ghostFile)
            #expect(status.refusal?.remedy != nil)
        }
    }
}
