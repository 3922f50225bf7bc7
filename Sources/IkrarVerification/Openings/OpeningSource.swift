package import IkrarLedger

/// Where the openings of records are read from.
package protocol OpeningSource: Sendable {
    /// The openings of the records in the bundle `bundle`: as many as it is wide, `nil` where there is none.
    func openings(of bundle: TileID) async throws -> [[UInt8]?]

    /// The ceremonies whose records all have their openings here, unless an `erase` says otherwise; `nil` when that is so
    /// of all records. Of others it is only checked what is there.
    func coveredCeremonies() async throws -> Set<String>?
}

extension OpeningSource {
    /// All records are covered.
    package func coveredCeremonies() async throws -> Set<String>? { nil }
}
