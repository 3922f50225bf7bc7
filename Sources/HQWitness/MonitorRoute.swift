import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix

/// `GET /<SHA-256 of the origin>/checkpoint`: the checkpoint cosigned last, for whoever compares it with what HQ shows.
struct MonitorRoute: Sendable {
    /// Remembers the checkpoints.
    let store: WitnessStore
    /// The log.
    let logger: Logger

    /// Adds the route.
    func add(to router: Router<BasicRequestContext>) {
        router.get("/:hash/checkpoint") { _, context in
            let hash = context.parameters.get("hash") ?? ""
            do {
                let bytes = try await NIOThreadPool.singleton.runIfActive { try store.checkpoint(ofHash: hash) }
                guard let bytes else { return Response(status: .notFound) }
                return Response(
                    status: .ok,
                    headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
                )
            } catch let error as WitnessError {
                logger.error("the witness cannot answer", metadata: ["reason": "\(error)"])
                return Response(status: .serviceUnavailable)
            }
        }
    }
}
