package import IkrarLedger

/// Where the openings of records are read from.
package protocol OpeningSource: Sendable {
    /// The openings of the records in the bundle `bundle`: as many as it is wide, `nil` where there is none.
    func openings(of bundle: TileID) async throws -> [[UInt8]?]
}
