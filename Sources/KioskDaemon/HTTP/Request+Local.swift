import HTTPTypes
import Hummingbird
import KioskControl
import NIOCore

extension Request {
    /// The whole body, at most `bytesMax`.
    func bytes(atMost bytesMax: Int) async throws -> [UInt8] {
        try refuseAnnounced(bytesMax)
        var bytes: [UInt8] = []
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= bytesMax else { throw LocalProblem.tooLarge(bytesMax) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        try checkComplete(bytes.count)
        return bytes
    }

    /// Refuses a body whose connection ended before it did: half a document may well be a document.
    func checkComplete(_ size: Int) throws(LocalProblem) {
        guard let text = headers[.contentLength], text != String(size) else { return }
        throw .invalid("the body ended before its announced length; nothing was done")
    }

    /// Refuses a body that says itself that it is too large, before it is read.
    func refuseAnnounced(_ bytesMax: Int) throws(LocalProblem) {
        guard let text = headers[.contentLength], let length = Int(text), length > bytesMax else { return }
        throw LocalProblem.tooLarge(bytesMax)
    }

    /// The order in the body: JSON of strict UTF-8 that is not nested beyond sense and has no unknown key.
    func order<Order: Decodable>(_ type: Order.Type) async throws -> Order {
        try JSONOrder.decode(type, from: try await bytes(atMost: ControlLimit.orderBytesMax))
    }

    /// The request id the caller gave, or a fresh one.
    func requestID() throws(LocalProblem) -> KioskControl.RequestID {
        try .given(HTTPField.Name(ControlHeader.idempotencyKey).flatMap { headers[$0] })
    }

    /// A parameter of the query; `nil` when it is absent or empty.
    func parameter(_ name: String) -> String? {
        guard let value = uri.queryParameters[name[...]], !value.isEmpty else { return nil }
        return String(value)
    }
}
