import HQStore
import IkrarLedger
import IkrarVerification

/// The openings that HQ's own store keeps. One that is erased, never came, or lost its key is none.
struct StoreOpenings: OpeningSource {
    /// The store.
    let store: HQStore

    func openings(of bundle: TileID) async throws -> [[UInt8]?] {
        let start = bundle.index * UInt64(TileID.fullWidth)
        return try await store.openings(in: start..<(start + UInt64(bundle.width))).map { opening in
            guard case .kept(let bytes) = opening else { return nil }
            return bytes
        }
    }
}
