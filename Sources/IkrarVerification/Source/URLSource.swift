import Curl
package import IkrarLedger

/// A log on an HTTP server, as c2sp.org/tlog-tiles serves it.
package struct URLSource: LogSource {
    private let prefix: String
    private let token: String?
    private let sizes: [UInt64]
    private let tls: CurlTLS
    private let client = CurlClient()

    /// The log below `prefix`, such as `https://hq.example.go.id/log/`.
    ///
    /// - Parameters:
    ///   - token: The auditor's bearer token, sent for bundles of entries only.
    ///   - sizes: Sizes for which the log once published a checkpoint: their partial tiles are asked for, too.
    ///   - caFile: Certificates to trust instead of the system's; `nil` for the system's.
    package init(prefix: String, token: String? = nil, sizes: [UInt64] = [], caFile: String? = nil) {
        self.prefix = prefix.hasSuffix("/") ? prefix : prefix + "/"
        self.token = token
        self.sizes = sizes
        var tls = CurlTLS(caFile: caFile)
        tls.allowsPlainLoopback = true
        self.tls = tls
    }

    /// The body of the answer for `path`; `nil` when the server says 404.
    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        var request = CurlRequest(url: prefix + path, limits: CurlLimits(responseBodyMax: limit), tls: tls)
        if let token, path.hasPrefix("tile/entries/") { request.headers.append(("Authorization", "Bearer \(token)")) }
        let response: CurlResponse
        do throws(CurlError) {
            response = try await client.send(request)
        } catch .bodyTooLarge {
            throw LogSourceError.tooLong(path: path, limit: limit)
        } catch .cancelled {
            throw LogSourceError.cancelled
        } catch {
            throw LogSourceError.unreachable(path: path, detail: error.description)
        }
        switch response.status {
        case 200: return response.body
        case 404, 410: return nil
        default: throw LogSourceError.status(path: path, code: response.status)
        }
    }

    /// The widths `tile` had at the sizes given. A server cannot be asked what it has.
    package func partialWidths(of tile: TileID) async -> [Int] {
        let widths = sizes.compactMap { TileID.tile(kind: tile.kind, index: tile.index, size: $0)?.width }
        return Set(widths.filter { $0 < TileID.fullWidth }).sorted()
    }
}
