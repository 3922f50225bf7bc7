import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IkrarLedger
import IkrarWire

/// A kiosk as the server sees it.
struct TestKiosk: Sendable {
    let key: SignerKey
    let transport: SignerKey
    private(set) var head = ChainHead.start

    init(key: SignerKey, transport: SignerKey) {
        self.key = key
        self.transport = transport
    }

    /// The next record, of a kind that needs no opening.
    mutating func sign() throws -> SignedRecord {
        let body = VoidBody(
            clock: ClockEvidence(
                bootID: String(repeating: "0", count: 32),
                monotonicMilliseconds: head.nextSeq,
                isSynced: false,
                offsetSeconds: nil
            ),
            operator: .emptyTree,
            leaf: .emptyTree,
            reason: "test"
        )
        let header = RecordHeader(by: key.name, after: head, time: TestServer.now)
        let signed = try SignedRecord(signing: Record(header: header, body: .void(body)), with: key)
        head = ChainHead(nextSeq: header.seq + 1, leaf: signed.leaf, seen: header.seen)
        return signed
    }

    /// The answer to an offer.
    func enrolment(_ offer: EnrolmentOffer) throws -> EnrolmentRequest {
        func proof(_ key: SignerKey) throws -> String {
            let proof = try EnrolmentProof.make(
                challenge: offer.challenge,
                key: key,
                transportKey: transport.verifierKey
            )
            return proof ?? ""
        }
        return EnrolmentRequest(
            challenge: offer.challenge,
            keys: [EnrolmentKey(vkey: key.verifierKey.text, proof: try proof(key))],
            transportKey: transport.verifierKey.text,
            transportProof: try proof(transport)
        )
    }

    /// The header fields of a push of `body`.
    func headers(
        for body: [UInt8],
        signer: String? = nil,
        authority: String = "localhost",
        time: RecordTime = TestServer.now
    ) throws -> HTTPFields {
        let request = SignedRequest(
            method: "POST",
            authority: authority,
            path: WireProtocol.Path.records,
            signer: signer ?? key.name,
            head: head.nextSeq > 0 ? head.nextSeq - 1 : nil,
            time: time
        )
        var fields: HTTPFields = [.contentType: WireProtocol.ContentType.frames]
        fields.set(WireProtocol.Header.version, WireProtocol.version)
        for header in try MessageSignature.headers(for: request, body: body, key: transport) {
            fields.set(header.name, header.value)
        }
        return fields
    }

    /// Pushes `body` with these header fields, or those it should have.
    func push(
        _ body: [UInt8],
        headers: HTTPFields? = nil,
        path: String = WireProtocol.Path.records,
        with client: any TestClientProtocol
    ) async throws -> TestResponse {
        try await client.executeRequest(
            uri: path,
            method: .post,
            headers: headers ?? self.headers(for: body),
            body: ByteBuffer(bytes: body)
        )
    }
}

extension HTTPFields {
    /// Sets a field by its name in text.
    mutating func set(_ name: String, _ value: String?) {
        guard let name = HTTPField.Name(name) else { return }
        self[name] = value
    }
}

extension TestResponse {
    /// The body as a value of `type`.
    func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(body.readableBytesView))
    }

    /// The body as text.
    var text: String { String(decoding: body.readableBytesView, as: UTF8.self) }

    /// The body as a problem.
    var problem: Problem { get throws { try decoded() } }
}
