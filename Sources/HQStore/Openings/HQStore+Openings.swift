import Foundation
import GRDB

/// Reading openings, for whoever checks them against the log.
extension HQStore {
    /// Openings read at once at most: some megabytes.
    package static let openingsReadMax = 10_000

    /// What HQ holds of the openings of the entries in `range`, in order; at most ``openingsReadMax`` of them. Entries
    /// without a subject are `missing`.
    package func openings(in range: Range<UInt64>) async throws(HQStoreError) -> [StoredOpening] {
        guard range.count <= Self.openingsReadMax, let first = Int64(exactly: range.lowerBound),
            let end = Int64(exactly: range.upperBound)
        else { throw .invalid("at most \(Self.openingsReadMax) openings at once") }
        let vault = vault
        return try await read { connection in
            var openings = [StoredOpening](repeating: .missing, count: range.count)
            let stored = try Row.fetchCursor(
                connection,
                sql: "SELECT log_index, sealed FROM opening WHERE log_index >= ? AND log_index < ?",
                arguments: [first, end]
            )
            while let row = try stored.next() {
                let index: Int64 = row[0]
                let bytes = try vault.open(row[1] as Data, at: index)
                openings[Int(index - first)] = bytes.map { .kept($0) } ?? .keyLost
            }
            let erased = try Row.fetchAll(
                connection,
                sql: "SELECT log_index, erase_index FROM erasure WHERE log_index >= ? AND log_index < ?",
                arguments: [first, end]
            )
            for row in erased { openings[Int((row[0] as Int64) - first)] = .erased(by: UInt64(row[1] as Int64)) }
            return openings
        }
    }
}
