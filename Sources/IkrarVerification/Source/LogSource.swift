package import IkrarLedger

/// Where the files of a c2sp.org/tlog-tiles log are read from: a folder or an HTTP server.
///
/// A source is believed in nothing: it gives bytes, and ``LogVerifier`` says what they prove.
package protocol LogSource: Sendable {
    /// The bytes of the file at `path` below the log's prefix, at most `limit`; `nil` when there is none.
    func read(_ path: String, limit: Int) async throws -> [UInt8]?

    /// The widths of the partial tiles that lie beside `tile`, as far as the source can tell; in no order.
    func partialWidths(of tile: TileID) async throws -> [Int]
}
