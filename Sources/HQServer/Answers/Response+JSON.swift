import Foundation
import HTTPTypes
import Hummingbird
import IkrarWire
import NIOCore

extension Response {
    /// An answer of 200 with `value` as JSON.
    static func json(_ value: some Encodable) throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: WireProtocol.ContentType.json],
            body: ResponseBody(byteBuffer: try buffer(value))
        )
    }

    /// An answer that says why a request was refused (RFC 9457).
    static func problem(_ problem: Problem, retryAfterSeconds: Int? = nil) -> Response {
        var headers: HTTPFields = [.contentType: WireProtocol.ContentType.problem]
        if let retryAfterSeconds { headers[.retryAfter] = "\(retryAfterSeconds)" }
        if problem.status == HTTPResponse.Status.unauthorized.code {
            headers[.wwwAuthenticate] = problem.code == .badToken ? "Bearer" : "Signature"
        }
        // A problem is made of text and numbers and always encodes; were it not so, its status still says enough.
        let body = (try? buffer(problem)) ?? ByteBuffer()
        return Response(
            status: HTTPResponse.Status(code: problem.status),
            headers: headers,
            body: ResponseBody(byteBuffer: body)
        )
    }

    private static func buffer(_ value: some Encodable) throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ByteBuffer(bytes: try encoder.encode(value))
    }
}
