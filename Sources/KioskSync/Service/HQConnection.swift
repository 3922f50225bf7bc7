import Curl
import IkrarLedger
import IkrarWire

/// Requests to one HQ.
struct HQConnection: Sendable {
    /// Time for an exchange without a body: names, handshakes and HQ's work on a bad link.
    private static let baseTimeoutSeconds = 60

    /// The slowest link a full batch must still get through: 2 KiB/s, GPRS.
    private static let slowestBytesPerSecond = 2048

    let address: HQAddress
    private let client: CurlClient
    private let tls: CurlTLS

    init(_ address: HQAddress, caFile: String?, client: CurlClient) {
        self.address = address
        self.client = client
        tls = CurlTLS(caFile: caFile, allowsPlainLoopback: true)
    }

    /// Pushes a batch; an empty one is a greeting.
    func push(
        signer: String,
        headSeq: UInt64?,
        frames body: [UInt8],
        noticed: UInt64,
        time: RecordTime,
        key: SignerKey
    ) async throws(CurlError) -> CurlResponse {
        let request = SignedRequest(
            method: "POST",
            authority: address.authority,
            path: WireProtocol.Path.records,
            signer: signer,
            head: headSeq,
            time: time
        )
        let fields: [(name: String, value: String)]
        do {
            fields = try MessageSignature.headers(for: request, body: body, key: key)
        } catch {
            throw .other(code: 0, detail: "the request cannot be signed: \(error)")
        }
        return try await send(
            "POST",
            WireProtocol.Path.records,
            headers: fields.map { ($0.name, $0.value) } + [(WireProtocol.Header.noticed, String(noticed))],
            body: (WireProtocol.ContentType.frames, body)
        )
    }

    /// Fetches what HQ publishes at `path`: at most `bytesMax` bytes, at most a minute.
    func get(_ path: String, bytesMax: Int) async throws(CurlError) -> CurlResponse {
        try await client.send(
            CurlRequest(
                url: address.url + path,
                method: "GET",
                limits: CurlLimits(totalTimeout: .seconds(Self.baseTimeoutSeconds), responseBodyMax: bytesMax),
                tls: tls
            )
        )
    }

    /// Sends any request; the protocol's version goes with each. One that may not be repeated asks for a connection of its
    /// own.
    func send(
        _ method: String,
        _ path: String,
        headers: [(String, String)] = [],
        body: (type: String, bytes: [UInt8])? = nil,
        isRepeatable: Bool = true
    ) async throws(CurlError) -> CurlResponse {
        var headers = headers
        headers.append((WireProtocol.Header.version, WireProtocol.version))
        if let body { headers.append(("Content-Type", body.type)) }
        let seconds = Self.baseTimeoutSeconds + (body?.bytes.count ?? 0) / Self.slowestBytesPerSecond
        return try await client.send(
            CurlRequest(
                url: address.url + path,
                method: method,
                headers: headers,
                body: body.map { .bytes($0.bytes) } ?? .none,
                limits: CurlLimits(totalTimeout: .seconds(seconds), responseBodyMax: WireProtocol.Limit.bodyBytesMax),
                tls: tls,
                needsNewConnection: !isRepeatable
            )
        )
    }
}
