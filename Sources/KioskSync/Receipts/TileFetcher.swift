import Curl
import IkrarLedger
import IkrarWire

/// Fetches tiles of HQ's log, bounded: each at most as large as it must be, few at a time, and each within a minute.
struct TileFetcher: Sendable {
    /// Tiles fetched at once: on a link with a long way the answers come together.
    private static let concurrentMax = 4

    private let connection: HQConnection

    init(_ connection: HQConnection) {
        self.connection = connection
    }

    /// All of `tiles`; throws at the first that is not to be had.
    func fetch(_ tiles: [TileID]) async throws(ReceiptFailure) -> [HashTile] {
        let results = await withTaskGroup(of: Result<HashTile, ReceiptFailure>.self) { group in
            var results: [Result<HashTile, ReceiptFailure>] = []
            for (number, tile) in tiles.enumerated() {
                if number >= Self.concurrentMax, let result = await group.next() {
                    results.append(result)
                    if case .failure = result { break }
                }
                group.addTask { await fetch(tile) }
            }
            for await result in group { results.append(result) }
            return results
        }
        var fetched: [HashTile] = []
        for result in results { fetched.append(try result.get()) }
        return fetched
    }

    private func fetch(_ tile: TileID) async -> Result<HashTile, ReceiptFailure> {
        let bytesMax = tile.width * Hash32.byteCount
        let response: CurlResponse
        do {
            response = try await connection.get("\(WireProtocol.Path.log)/\(tile.path)", bytesMax: bytesMax)
        } catch .bodyTooLarge {
            return .failure(.badTile(tile, detail: "it has more than \(bytesMax) bytes"))
        } catch {
            guard case .unreachable(let state, _, let detail) = PushOutcome(error) else {
                return .failure(.unreachable(tile, .captivePortal, detail: error.description))
            }
            return .failure(.unreachable(tile, state, detail: detail))
        }
        guard response.status == 200 else {
            let state: SyncState = response.status == 429 || response.status >= 500 ? .busy : .captivePortal
            return .failure(.unreachable(tile, state, detail: "status \(response.status)"))
        }
        do {
            return .success(try HashTile(parsing: response.body, id: tile))
        } catch {
            return .failure(.badTile(tile, detail: error.description))
        }
    }
}
