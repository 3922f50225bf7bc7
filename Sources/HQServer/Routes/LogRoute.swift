import HQStore
import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarWire
import NIOCore

/// `GET /log/…`: the published log as c2sp.org/tlog-tiles serves it, to anybody.
///
/// Bundles of entries are for auditors and are not served here: records say when and where people signed.
struct LogRoute: Sendable {
    /// What never changes may be kept for ever; a partial tile until the full one is there.
    private static let immutable = "public, max-age=31536000, immutable"
    private static let shortLived = "public, max-age=60"

    /// What is served.
    let folder: LogFolder

    /// Adds the routes.
    func add(to router: Router<HQRequestContext>) {
        let log = router.group(RouterPath(WireProtocol.Path.log))
        log.get("checkpoint") { _, _ in try checkpoint(isPending: false) }
        log.get("checkpoint.pending") { _, _ in try checkpoint(isPending: true) }
        log.get("tile/**") { request, _ in try tile(request) }
    }

    private func checkpoint(isPending: Bool) throws -> Response {
        guard let bytes = try folder.checkpointBytes(isPending: isPending) else { throw Problem(.notFound) }
        return Self.answer(bytes, contentType: WireProtocol.ContentType.checkpoint, caching: "no-cache")
    }

    private func tile(_ request: Request) throws -> Response {
        // The path as sent: a tile has one name, and what is escaped or doubled is another.
        let path = request.uri.path.dropFirst(WireProtocol.Path.log.utf8.count + 1)
        guard path.utf8.count <= HQServerLimit.logPathBytesMax, let id = TileID(path: String(path)),
            id.kind != .entries, let bytes = try folder.read(id)
        else { throw Problem(.notFound) }
        return Self.answer(
            bytes,
            contentType: WireProtocol.ContentType.tile,
            caching: id.isFull ? Self.immutable : Self.shortLived
        )
    }

    private static func answer(_ bytes: [UInt8], contentType: String, caching: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: contentType, .cacheControl: caching],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
