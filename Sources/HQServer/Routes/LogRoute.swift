import HQStore
import HTTPTypes
import Hummingbird
import IkrarLedger
import IkrarWire
import Logging
import NIOCore

/// `GET /log/…`: the published log as c2sp.org/tlog-tiles serves it.
///
/// Checkpoints and hash tiles are for anybody. Bundles of entries say when and where people signed: they are for auditors
/// with a token.
struct LogRoute: Sendable {
    /// What is served, and who the auditors are.
    let store: HQStore
    /// HQ's clock, which tokens expire by.
    let now: @Sendable () -> RecordTime

    private var folder: LogFolder { store.logFolder }

    /// Adds the routes.
    func add(to router: Router<HQRequestContext>) {
        let log = router.group(RouterPath(WireProtocol.Path.log))
        log.get("checkpoint") { _, _ in try checkpoint(isPending: false) }
        log.get("checkpoint.pending") { _, _ in try checkpoint(isPending: true) }
        log.get("tile/**") { request, context in try await tile(request, context.logger) }
    }

    private func checkpoint(isPending: Bool) throws -> Response {
        guard let bytes = try folder.checkpointBytes(isPending: isPending) else { throw Problem(.notFound) }
        return Self.answer(bytes, contentType: WireProtocol.ContentType.checkpoint, caching: "no-cache")
    }

    private func tile(_ request: Request, _ logger: Logger) async throws -> Response {
        // The path as sent: a tile has one name, and what is escaped or doubled is another.
        let path = request.uri.path.dropFirst(WireProtocol.Path.log.utf8.count + 1)
        guard path.utf8.count <= HQServerLimit.logPathBytesMax, let id = TileID(path: String(path)) else {
            throw Problem(.notFound)
        }
        // Whether a bundle is there is not told to those who may not read it.
        if id.kind == .entries { try await demandAuditor(request, bundle: id, logger) }
        guard let bytes = try folder.content(of: id) else { throw Problem(.notFound) }
        return Self.answer(bytes, contentType: WireProtocol.ContentType.tile, caching: Self.caching(of: id))
    }

    private func demandAuditor(_ request: Request, bundle id: TileID, _ logger: Logger) async throws {
        guard let token = request.bearerToken else { throw Problem(.badToken) }
        do {
            let name = try await store.auditor(token: token, now: now())
            logger.info("an auditor reads entries", metadata: ["auditor": "\(name)", "bundle": "\(id.path)"])
        } catch HQStoreError.tokenRefused {
            throw Problem(.badToken)
        }
    }

    /// What never changes may be kept for ever; a partial tile until the full one is there. Only the auditor's own cache
    /// may keep entries.
    private static func caching(of id: TileID) -> String {
        let who = id.kind == .entries ? "private" : "public"
        return who + (id.isFull ? ", max-age=31536000, immutable" : ", max-age=60")
    }

    private static func answer(_ bytes: [UInt8], contentType: String, caching: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: contentType, .cacheControl: caching],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
