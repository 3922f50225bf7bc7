import IkrarLedger

/// A tile or bundle to be written.
struct TileFile {
    /// Which one.
    let id: TileID
    /// Its whole content.
    let bytes: [UInt8]
}
