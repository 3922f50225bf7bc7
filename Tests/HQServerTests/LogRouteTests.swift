import Foundation
import HQStore
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IkrarLedger
import IkrarWire
import Testing

@Suite struct LogRouteTests {
    @Test func `a push is answered with the published checkpoint that covers it`() async throws {
        try await TestServer.with { hq in
            var kiosk = try await hq.enrol()
            let record = try kiosk.sign()
            let frame = Frame.encode([.note(record.note)])
            let headers = try kiosk.headers(for: frame)
            try await hq.test { client in
                let answer = try await client.execute(
                    uri: WireProtocol.Path.records,
                    method: .post,
                    headers: headers,
                    body: ByteBuffer(bytes: frame)
                ) { try JSONDecoder().decode(PushAnswer.self, from: Data($0.body.readableBytesView)) }
                let text = try #require(answer.checkpoint)
                let checkpoint = try SignedCheckpoint(parsing: Array(text.utf8))
                try checkpoint.verify(by: hq.store.authority.logKey, origin: TestServer.origin)
                #expect(checkpoint.checkpoint.tree.size == 2)
                #expect(answer.isPending == false)

                try await client.execute(uri: "/log/checkpoint", method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(String(buffer: response.body) == text)
                    #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
                    #expect(response.headers[.cacheControl] == "no-cache")
                }
                try await client.execute(uri: "/log/tile/0/000.p/2", method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(response.body.readableBytes == 64)
                    #expect(Array(buffer: response.body).suffix(32) == record.leaf.bytes[...])
                    #expect(response.headers[.contentType] == "application/octet-stream")
                    #expect(response.headers[.cacheControl] == "public, max-age=60")
                }
            }
        }
    }

    @Test func `a push whose checkpoint takes too long is told to come again, and everything is kept`() async throws {
        let (gate, opener) = AsyncStream.makeStream(of: Never.self)
        let silent = CheckpointWitnesses(policy: .none) { checkpoint, _ in
            for await _ in gate {}
            return checkpoint
        }
        try await TestServer.with(witnesses: silent, publicationWait: .milliseconds(20)) { hq in
            var kiosk = try await hq.enrol()
            let frame = Frame.encode([.note(try kiosk.sign().note)])
            let headers = try kiosk.headers(for: frame)
            try await hq.test { client in
                func push() async throws -> TestResponse {
                    try await client.executeRequest(
                        uri: WireProtocol.Path.records,
                        method: .post,
                        headers: headers,
                        body: ByteBuffer(bytes: frame)
                    )
                }
                let refused = try await push()
                #expect(refused.status == .serviceUnavailable)
                #expect(refused.headers[.retryAfter] != nil)
                let problem = try refused.problem
                #expect(problem.code == .busy)

                opener.finish()
                try await hq.publisher.publish()
                let answer: PushAnswer = try await push().decoded()
                #expect(answer.stored.map(\.index) == [1])
                #expect(answer.isPending == false)
            }
        }
    }

    @Test(arguments: [
        "/log/checkpoint", "/log/checkpoint.pending", "/log/tile/0/000.p/1", "/log/tile/0/999", "/log/tile/9/000",
        "/log/tile/0/000.p/256", "/log/tile/0/00", "/log/tile/0/x000/000", "/log/tile/../../hq.sqlite",
        "/log/tile/%2e%2e/hq.sqlite", "/log/tile/0//000", "/log/tile/0/000.p/1/", "/log/", "/log/hq.sqlite",
    ])
    func `says not found to what is not there and to what is no tile`(_ path: String) async throws {
        try await TestServer.with { hq in
            try await hq.test { client in
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == .notFound)
                }
            }
        }
    }

    @Test func `keeps entries from the public, and whether they exist`() async throws {
        try await TestServer.with { hq in
            _ = try await hq.enrol()
            try await hq.publisher.publish()
            try await hq.test { client in
                try await client.execute(uri: "/log/tile/0/000.p/1", method: .get) { #expect($0.status == .ok) }
                for bundle in ["000.p/1", "000.p/2", "999"] {
                    for headers in [[:], [.authorization: "Bearer nothing"], [.authorization: "Basic YTpi"]]
                        as [HTTPFields]
                    {
                        try await client.execute(
                            uri: "/log/tile/entries/\(bundle)",
                            method: .get,
                            headers: headers
                        ) { response in
                            #expect(response.status == .unauthorized)
                            #expect(response.headers[.wwwAuthenticate] == "Bearer")
                            let problem = try response.problem
                            #expect(problem.code == .badToken)
                        }
                    }
                }
            }
        }
    }

    @Test func `shows an auditor the entries, for their own cache only`() async throws {
        try await TestServer.with { hq in
            _ = try await hq.enrol()
            try await hq.publisher.publish()
            let token = try await hq.store.issueAuditorToken(name: "Bawaslu", lifetimeSeconds: 60, now: TestServer.now)
            let headers: HTTPFields = [.authorization: "Bearer \(token)"]
            try await hq.test { client in
                let entries = "/log/tile/entries/000.p/"
                try await client.execute(uri: entries + "1", method: .get, headers: headers) { response in
                    #expect(response.status == .ok)
                    #expect(response.headers[.cacheControl] == "private, max-age=60")
                    #expect(response.headers[.contentType] == "application/octet-stream")
                    let bundle = try EntryBundle(parsing: Array(buffer: response.body), width: 1)
                    let entry = try SignedRecord(parsing: try #require(bundle.entries.first))
                    #expect(entry.record.type == .enrol)
                }
                try await client.execute(uri: entries + "2", method: .get, headers: headers) { response in
                    #expect(response.status == .notFound)
                }
            }
        }
    }
}
