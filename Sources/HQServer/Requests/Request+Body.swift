import Hummingbird
import IkrarWire
import NIOCore

extension Request {
    /// The whole body, at most `bytesMax`; more is refused before it is read where the request tells its length.
    func bytes(upTo bytesMax: Int) async throws(Problem) -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > bytesMax {
            throw Problem(.bodyTooLarge)
        }
        do {
            let buffer = try await body.collect(upTo: bytesMax)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem(.bodyTooLarge)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw Problem(.bodyTooLarge)
        } catch {
            throw Problem(.badRequest, detail: "the body could not be read")
        }
    }

    /// Demands the content type `type`, without parameters.
    func demand(contentType type: String) throws(Problem) {
        guard headers[.contentType] == type else { throw Problem(.unsupportedMediaType, detail: "expected \(type)") }
    }

    /// Demands the protocol version that HQ speaks, once.
    func demandProtocolVersion() throws(Problem) {
        guard headers[values: .ikrarProtocol] == [WireProtocol.version] else {
            throw Problem(
                .unsupportedProtocol,
                detail: "expected \(WireProtocol.Header.version): \(WireProtocol.version)"
            )
        }
    }
}
