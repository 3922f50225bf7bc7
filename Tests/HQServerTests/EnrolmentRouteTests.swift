import Foundation
import HQStore
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IkrarLedger
import IkrarWire
import Testing

@Suite("/v1/enrolment")
struct EnrolmentRouteTests {
    private func headers(_ token: String) -> HTTPFields {
        var fields: HTTPFields = [.authorization: "Bearer \(token)", .contentType: "application/json"]
        fields.set(WireProtocol.Header.version, WireProtocol.version)
        return fields
    }

    @Test("makes a kiosk of whoever has a token and proves its keys, once")
    func enrols() async throws {
        try await TestServer.with { hq in
            let token = try await hq.store.issueToken(site: "3374-014", now: TestServer.now)
            let headers = headers(token)
            try await hq.test { client in
                let path = WireProtocol.Path.enrolment
                let offer: EnrolmentOffer = try await client.executeRequest(
                    uri: path,
                    method: .get,
                    headers: headers,
                    body: nil
                ).decoded()
                let kiosk = TestKiosk(
                    key: try SignerKey.generate(name: offer.signer),
                    transport: try SignerKey.generate(name: "transport")
                )
                let body = ByteBuffer(bytes: try JSONEncoder().encode(kiosk.enrolment(offer)))
                let response = try await client.executeRequest(uri: path, method: .post, headers: headers, body: body)
                #expect(response.status == .ok)
                #expect(try response.decoded(EnrolmentAnswer.self).signer == offer.signer)
                let again = try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil)
                #expect(again.status == .unauthorized)
                #expect(try again.problem.code == .badToken)
                #expect(try await kiosk.push([], with: client).status == .ok)
            }
        }
    }

    @Test("refuses a wrong token, a missing one, and a body that is no request")
    func refuses() async throws {
        try await TestServer.with { hq in
            let token = try await hq.store.issueToken(site: "a", now: TestServer.now)
            let good = headers(token)
            let wrong = headers(String(token.reversed()))
            var none = good
            none[.authorization] = nil
            let lacking = none
            try await hq.test { client in
                let path = WireProtocol.Path.enrolment
                for headers in [wrong, lacking] {
                    let response = try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil)
                    #expect(try response.problem.code == .badToken)
                    #expect(response.headers[.wwwAuthenticate] == "Bearer")
                }
                let noise = ByteBuffer(string: #"{"challenge":1}"#)
                let response = try await client.executeRequest(uri: path, method: .post, headers: good, body: noise)
                #expect(try response.problem.code == .badRequest)
            }
        }
    }

    @Test("slows down whoever guesses tokens")
    func limitsRate() async throws {
        try await TestServer.with { hq in
            let headers = headers("00000000-" + String(repeating: "0", count: 64))
            try await hq.test { client in
                // More than the burst and what a slow machine earns meanwhile.
                for _ in 0..<200 {
                    let response = try await client.executeRequest(
                        uri: WireProtocol.Path.enrolment,
                        method: .get,
                        headers: headers,
                        body: nil
                    )
                    guard response.status == .tooManyRequests else { continue }
                    #expect(response.headers[.retryAfter].flatMap { Int($0) } ?? 0 >= 1)
                    return
                }
                Issue.record("200 guesses were answered")
            }
        }
    }
}
