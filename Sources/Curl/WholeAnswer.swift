/// An answer as it is collected, up to a limit.
struct WholeAnswer {
    private let limitBytes: Int
    private var status = 0
    private var headers = CurlHeaders()
    private var body: [UInt8] = []

    init(limitBytes: Int) {
        self.limitBytes = limitBytes
    }

    /// What has been collected.
    var response: CurlResponse { CurlResponse(status: status, headers: headers, body: body) }

    mutating func begin(status: Int, headers: CurlHeaders) {
        self.status = status
        self.headers = headers
    }

    mutating func accept(_ bytes: UnsafeRawBufferPointer) -> CurlSinkVerdict {
        guard body.count + bytes.count <= limitBytes else { return .refused(.bodyTooLarge(limit: limitBytes)) }
        body.append(contentsOf: bytes)
        return .taken
    }
}
