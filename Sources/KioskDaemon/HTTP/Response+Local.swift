import HTTPTypes
import Hummingbird
import KioskControl
import NIOCore

extension Response {
    /// 200 with JSON that is encoded already.
    static func json(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: ControlHeader.json],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// 200 with `answer` as JSON.
    static func json(_ answer: some Encodable) throws -> Response { json(try ControlJSON.encode(answer)) }

    /// 204: done, and nothing to say.
    static var done: Response { Response(status: .noContent) }

    /// The problem as the answer.
    static func problem(_ problem: ControlProblem) throws -> Response {
        var headers: HTTPFields = [.contentType: ControlHeader.problem]
        if problem.endsConnection { headers[.connection] = "close" }
        return Response(
            status: HTTPResponse.Status(code: problem.status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try ControlJSON.encode(problem)))
        )
    }
}

extension ControlProblem {
    /// Whether the connection ends with it: the request may not have been read to its end.
    var endsConnection: Bool { code == .bodyTooLarge || code == .requestTimeout }
}
