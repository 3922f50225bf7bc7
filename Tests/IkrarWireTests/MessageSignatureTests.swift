import IkrarLedger
import IkrarWire
import Testing

@Suite("Message signatures")
struct MessageSignatureTests {
    private let key: SignerKey
    private let body = Array("note 1\nx".utf8)
    private let now = RecordTime(unixSeconds: 1_789_605_064, offsetMinutes: 420)

    init() throws {
        key = try SignerKey(name: "ikrar.example/t/3374-991/1", seed: [UInt8](repeating: 3, count: 32))
    }

    private var request: SignedRequest {
        SignedRequest(
            method: "POST",
            authority: "HQ.example:8443",
            path: WireProtocol.Path.records,
            signer: "ikrar.example/k/3374-991/1",
            head: 12,
            time: now
        )
    }

    private func headers() throws -> [(name: String, value: String)] {
        try MessageSignature.headers(for: request, body: body, key: key)
    }

    private func read(_ headers: [(name: String, value: String)]) throws -> MessageSignature {
        try MessageSignature(
            method: "POST",
            authority: "hq.example:8443",
            path: WireProtocol.Path.records,
            headers: headers
        )
    }

    @Test("proves the request it was made for")
    func roundTrip() throws {
        let signature = try read(headers() + [("Host", "hq.example:8443"), ("Accept", "*/*")])
        #expect(signature.keyID == "ikrar.example/t/3374-991/1+" + key.verifierKey.text.split(separator: "+")[1])
        let proven = try signature.verify(body: body, key: key.verifierKey, now: now)
        #expect(proven.signer == "ikrar.example/k/3374-991/1")
        #expect(proven.head == 12)
        #expect(proven.time == now)
    }

    @Test("writes the documented header fields")
    func fields() throws {
        let fields = Dictionary(uniqueKeysWithValues: try headers().map { ($0.name, $0.value) })
        #expect(fields["Ikrar-Signer"] == "ikrar.example/k/3374-991/1")
        #expect(fields["Ikrar-Head"] == "12")
        #expect(fields["Ikrar-Time"] == now.text)
        #expect(fields["Content-Digest"] == "sha-256=:\(Hash32.sha256(body).base64):")
        #expect(
            fields["Signature-Input"]
                == #"ikrar=("@method" "@authority" "@path" "content-digest" "ikrar-signer" "ikrar-head" "ikrar-time")"#
                + ";created=1789605064;keyid=\"\(key.verifierKey.reference)\";alg=\"ed25519\""
        )
        #expect(fields["Signature"]?.hasPrefix("ikrar=:") == true)
        // The base of RFC 9421 section 2.5, built here by hand.
        let base = """
            "@method": POST
            "@authority": hq.example:8443
            "@path": /v1/records
            "content-digest": \(fields["Content-Digest"] ?? "")
            "ikrar-signer": ikrar.example/k/3374-991/1
            "ikrar-head": 12
            "ikrar-time": \(now.text)
            "@signature-params": \(fields["Signature-Input"]?.dropFirst(6) ?? "")
            """
        let signature = try key.signature(for: Array(base.utf8))
        #expect(fields["Signature"] == "ikrar=:\(CanonicalBase64.encode(signature)):")
    }

    @Test("refuses another method, authority, path, signer, head, time or body")
    func otherRequest() throws {
        let headers = try headers()
        func verify(method: String = "POST", authority: String = "hq.example:8443", path: String = "/v1/records") throws
        {
            let signature = try MessageSignature(method: method, authority: authority, path: path, headers: headers)
            _ = try signature.verify(body: body, key: key.verifierKey, now: now)
        }
        try verify()
        #expect(throws: MessageSignatureError.badSignature) { try verify(method: "PUT") }
        #expect(throws: MessageSignatureError.badSignature) { try verify(authority: "hq.example") }
        #expect(throws: MessageSignatureError.badSignature) { try verify(path: "/v1/other") }
        let changes = [
            ("Ikrar-Signer", "ikrar.example/k/3374-992/1"), ("Ikrar-Head", "13"), ("Ikrar-Head", "-"),
            ("Ikrar-Time", "2026-09-17T08:31:04+08:00"),
        ]
        for (name, value) in changes {
            let bent = headers.map { $0.name == name ? (name: name, value: value) : $0 }
            #expect(throws: MessageSignatureError.badSignature) {
                try read(bent).verify(body: body, key: key.verifierKey, now: now)
            }
        }
        let later = headers.map { $0.name == "Ikrar-Time" ? (name: $0.name, value: "2026-09-17T07:31:05+07:00") : $0 }
        #expect(throws: MessageSignatureError.self) { try read(later) }
        #expect(throws: MessageSignatureError.wrongDigest) {
            try read(headers).verify(body: body + [0], key: key.verifierKey, now: now)
        }
    }

    @Test("refuses another key, also of the same name")
    func otherKey() throws {
        let other = try SignerKey(name: key.name, seed: [UInt8](repeating: 4, count: 32)).verifierKey
        #expect(throws: MessageSignatureError.wrongKey(expected: other.reference, found: key.verifierKey.reference)) {
            try read(headers()).verify(body: body, key: other, now: now)
        }
    }

    @Test("refuses a request outside the window, and says by how much", arguments: [-301, 301, 86_400, -1_789_605_064])
    func skew(seconds: Int64) throws {
        let later = RecordTime(unixSeconds: now.unixSeconds + seconds, offsetMinutes: 0)
        #expect(throws: MessageSignatureError.skew(seconds: -seconds, limit: 300)) {
            try read(headers()).verify(body: body, key: key.verifierKey, now: later)
        }
    }

    @Test("accepts a request at the window's edge", arguments: [-300, 0, 300])
    func window(seconds: Int64) throws {
        let later = RecordTime(unixSeconds: now.unixSeconds + seconds, offsetMinutes: 0)
        _ = try read(headers()).verify(body: body, key: key.verifierKey, now: later)
    }

    @Test("takes a default port for none")
    func defaultPort() throws {
        let request = SignedRequest(
            method: "POST",
            authority: "hq.example:443",
            path: "/v1/records",
            signer: "s",
            head: nil,
            time: now
        )
        let headers = try MessageSignature.headers(for: request, body: [], key: key)
        let read = try MessageSignature(method: "POST", authority: "HQ.example", path: "/v1/records", headers: headers)
        #expect(try read.verify(body: [], key: key.verifierKey, now: now).head == nil)
    }

    @Test("works with a clock before 1970")
    func ancientClock() throws {
        let time = RecordTime(unixSeconds: -5, offsetMinutes: 0)
        let request = SignedRequest(method: "POST", authority: "a", path: "/", signer: "s", head: nil, time: time)
        let headers = try MessageSignature.headers(for: request, body: [], key: key)
        let read = try MessageSignature(method: "POST", authority: "a", path: "/", headers: headers)
        _ = try read.verify(body: [], key: key.verifierKey, now: time)
        #expect(throws: MessageSignatureError.self) { try read.verify(body: [], key: key.verifierKey, now: now) }
    }

    @Test("refuses each header field missing or given twice")
    func missingAndRepeated() throws {
        let headers = try headers()
        for (name, value) in headers {
            #expect(throws: MessageSignatureError.missing(header: name)) {
                try read(headers.filter { $0.name != name })
            }
            #expect(throws: MessageSignatureError.repeated(header: name)) {
                try read(headers + [(name.lowercased(), value)])
            }
        }
    }

    @Test("refuses any changed bit of the signature fields")
    func changedBits() throws {
        let headers = try headers()
        for (index, header) in headers.enumerated() {
            for position in header.value.utf8.indices.map({
                header.value.utf8.distance(from: header.value.startIndex, to: $0)
            }) {
                var bytes = Array(header.value.utf8)
                bytes[position] ^= 0x01
                var bent = headers
                bent[index].value = String(decoding: bytes, as: UTF8.self)
                #expect(throws: MessageSignatureError.self, "\(header.name) byte \(position)") {
                    try read(bent).verify(body: body, key: key.verifierKey, now: now)
                }
            }
        }
    }

    @Test("refuses to sign what cannot stand in a header field", arguments: ["", "a\nb", "a\"b", "caf\u{E9}", " a"])
    func unsignable(signer: String) {
        let request = SignedRequest(method: "POST", authority: "a", path: "/", signer: signer, head: nil, time: now)
        #expect(throws: MessageSignatureError.unsignable(part: "signer")) {
            try MessageSignature.headers(for: request, body: [], key: key)
        }
    }
}
