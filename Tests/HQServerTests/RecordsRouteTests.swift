import Foundation
import HQStore
import HTTPTypes
import HummingbirdTesting
import IkrarLedger
import IkrarWire
import Testing

@Suite("POST /v1/records")
struct RecordsRouteTests {
    @Test("answers with what it stored, in this protocol, and the same when it is asked again")
    func stores() async throws {
        try await TestServer.with { hq in
            var kiosk = try await hq.enrol()
            let records = try (0..<3).map { _ in try kiosk.sign() }
            let body = Frame.encode(records.map { .note($0.note) })
            let sender = kiosk
            try await hq.test { client in
                let response = try await sender.push(body, with: client)
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == "application/json")
                #expect(response.headers[.date]?.hasSuffix("GMT") == true)
                let protocolVersion = try #require(HTTPField.Name("Ikrar-Protocol"))
                #expect(response.headers[values: protocolVersion] == ["1"])
                let answer: PushAnswer = try response.decoded()
                #expect(answer.stored == [StoredRun(seq: 0, index: 1, count: 3)])
                #expect(answer.nextSeq == 3)
                #expect(try await sender.push(body, with: client).decoded(PushAnswer.self) == answer)
            }
        }
    }

    @Test("takes a request without frames as news of the head")
    func reportsHead() async throws {
        try await TestServer.with { hq in
            var kiosk = try await hq.enrol()
            _ = try kiosk.sign()
            let sender = kiosk
            try await hq.test { client in
                let answer: PushAnswer = try await sender.push([], with: client).decoded()
                #expect(answer.nextSeq == 0)
            }
            #expect(try await hq.store.kiosks().first?.reportedSeq == 0)
        }
    }

    @Test("refuses strangers, changed bodies and missing signatures with 401")
    func unauthenticated() async throws {
        try await TestServer.with { hq in
            var kiosk = try await hq.enrol()
            let body = Frame.encode([.note(try kiosk.sign().note)])
            let sender = kiosk
            let stranger = TestKiosk(key: kiosk.key, transport: try SignerKey.generate(name: "stranger"))
            let impostor = TestKiosk(
                key: kiosk.key,
                transport: try SignerKey.generate(name: kiosk.transport.name)
            )
            try await hq.test { client in
                #expect(try await stranger.push(body, with: client).problem.code == .unknownKey)
                #expect(try await impostor.push(body, with: client).problem.code == .unknownKey)
                let headers = try sender.headers(for: body)
                let changed = try await sender.push(body + [0x0A], headers: headers, with: client)
                #expect(changed.status == .unauthorized)
                #expect(try changed.problem.code == .unauthorized)
                for name in ["Signature", "Signature-Input", "Content-Digest", "Ikrar-Head", "Ikrar-Signer"] {
                    var lacking = headers
                    lacking.set(name, nil)
                    let response = try await sender.push(body, headers: lacking, with: client)
                    #expect(response.status == .unauthorized, "without \(name)")
                }
                var raised = headers
                raised.set("Ikrar-Head", "7")
                #expect(try await sender.push(body, headers: raised, with: client).status == .unauthorized)
            }
            #expect(try await hq.store.status().logSize == 1)
        }
    }

    @Test("tells its time to a kiosk whose clock is off", arguments: [-301, 301, -86_400 * 400])
    func skew(seconds: Int64) async throws {
        try await TestServer.with { hq in
            let kiosk = try await hq.enrol()
            let time = RecordTime(unixSeconds: TestServer.now.unixSeconds + seconds, offsetMinutes: 420)
            try await hq.test { client in
                let response = try await kiosk.push([], headers: kiosk.headers(for: [], time: time), with: client)
                #expect(response.status == .unauthorized)
                #expect(try response.problem.code == .skew)
                #expect(try response.problem.serverTime == TestServer.now.text)
            }
        }
    }

    @Test("does not let one kiosk write into another's chain")
    func otherChain() async throws {
        try await TestServer.with { hq in
            let first = try await hq.enrol("a")
            var second = try await hq.enrol("b")
            let body = Frame.encode([.note(try second.sign().note)])
            let victim = second.key.name
            try await hq.test { client in
                let headers = try first.headers(for: body, signer: victim)
                let response = try await first.push(body, headers: headers, with: client)
                #expect(try response.problem.code == .unknownKey)
                #expect(try await first.push(body, with: client).problem.code == .wrongSigner)
            }
            #expect(try await hq.store.status().logSize == 2)
        }
    }

    @Test("answers a gap with the expected seq, and a fork with both notes")
    func conflicts() async throws {
        try await TestServer.with { hq in
            var kiosk = try await hq.enrol()
            var clone = kiosk
            let first = try kiosk.sign()
            let second = try kiosk.sign()
            _ = try clone.sign()
            let other = try SignedRecord(
                signing: Record(
                    header: RecordHeader(
                        by: kiosk.key.name,
                        after: .start,
                        time: RecordTime(unixSeconds: 1, offsetMinutes: 0)
                    ),
                    body: first.record.body
                ),
                with: kiosk.key
            )
            let sender = kiosk
            try await hq.test { client in
                let gap = try await sender.push(Frame.encode([.note(second.note)]), with: client)
                #expect(gap.status == .conflict)
                #expect(try gap.problem.code == .gap)
                #expect(try gap.problem.expectedSeq == 0)
                _ = try await sender.push(Frame.encode([.note(first.note)]), with: client)
                let fork = try await sender.push(Frame.encode([.note(other.note)]), with: client)
                #expect(fork.status == .conflict)
                #expect(try fork.problem.code == .fork)
                #expect(try fork.problem.notes == [first.note, other.note].map(CanonicalBase64.encode))
            }
        }
    }

    @Test("names the record that a batch was refused for")
    func poison() async throws {
        try await TestServer.with { hq in
            var kiosk = try await hq.enrol()
            let record = try kiosk.sign()
            let forger = TestKiosk(key: try SignerKey.generate(name: kiosk.key.name), transport: kiosk.transport)
            var signing = forger
            let forged = try signing.sign()
            var garbled = record.note
            garbled[3] ^= 1
            let sender = kiosk
            let notCanonical = garbled
            try await hq.test { client in
                let bad = try await sender.push(Frame.encode([.note(forged.note)]), with: client)
                #expect(bad.status == .unprocessableContent)
                #expect(try bad.problem.code == .badSignature)
                #expect(try bad.problem.seq == 0)
                let odd = try await sender.push(Frame.encode([.note(notCanonical)]), with: client)
                #expect(try odd.problem.code == .notCanonical)
            }
        }
    }

    @Test("refuses bodies that are too large, of another type, of another protocol, or no frames")
    func malformed() async throws {
        try await TestServer.with { hq in
            let kiosk = try await hq.enrol()
            try await hq.test { client in
                let large = [UInt8](repeating: 0x61, count: WireProtocol.Limit.bodyBytesMax + 1)
                #expect(try await kiosk.push(large, with: client).status == .contentTooLarge)
                let noise = Array("hello\n".utf8)
                #expect(try await kiosk.push(noise, with: client).problem.code == .badFrames)
                var json = try kiosk.headers(for: [])
                json[.contentType] = "application/json"
                #expect(try await kiosk.push([], headers: json, with: client).status == .unsupportedMediaType)
                var other = try kiosk.headers(for: [])
                other.set(WireProtocol.Header.version, "2")
                let old = try await kiosk.push([], headers: other, with: client)
                #expect(try old.problem.code == .unsupportedProtocol)
                let query = try await kiosk.push([], path: WireProtocol.Path.records + "?x=1", with: client)
                #expect(query.status == .badRequest)
            }
        }
    }

    @Test("says 503 and when to come again while the database is gone, and nothing of why")
    func databaseGone() async throws {
        try await TestServer.with { hq in
            let kiosk = try await hq.enrol()
            try FileManager.default.removeItem(at: hq.directory.appendingPathComponent("hq.sqlite"))
            try await hq.test { client in
                let response = try await kiosk.push([], with: client)
                #expect(response.status == .serviceUnavailable)
                #expect(response.headers[.retryAfter] == "5")
                #expect(!response.text.contains("sqlite"))
                let health = try await client.executeRequest(uri: "/healthz", method: .get, headers: [:], body: nil)
                #expect(health.status == .serviceUnavailable)
            }
        }
    }
}
