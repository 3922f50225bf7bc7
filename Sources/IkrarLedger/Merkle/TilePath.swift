/// Where c2sp.org/tlog-tiles keeps the hashes and entries of a log, and how wide the last tile is.
package enum TilePath {
    /// The number of hashes in a full tile, and of entries in a full bundle.
    package static let fullWidth = 256
    /// The highest level: 256^8 leaves exceed 64 bits.
    package static let maximumLevel = 7

    /// The path of a tile of hashes, such as `tile/0/x001/x234/067` or, narrower than full, `tile/1/273.p/17`.
    package static func tile(level: Int, index: UInt64, width: Int = fullWidth) -> String {
        precondition((0...maximumLevel).contains(level), "tlog-tiles has levels 0 to \(maximumLevel) in 64 bits")
        return "tile/\(level)/" + path(index) + suffix(width)
    }

    /// The path of a bundle of entries, such as `tile/entries/000.p/3`.
    package static func entryBundle(index: UInt64, width: Int = fullWidth) -> String {
        "tile/entries/" + path(index) + suffix(width)
    }

    /// The number of full tiles at `level` in a tree of `size` leaves.
    package static func fullTileCount(level: Int, size: UInt64) -> UInt64 {
        hashCount(level: level, size: size) / UInt64(fullWidth)
    }

    /// The width of the partial tile at `level` in a tree of `size` leaves: ⌊size / 256^level⌋ mod 256. Zero means
    /// that there is none.
    package static func partialWidth(level: Int, size: UInt64) -> Int {
        Int(hashCount(level: level, size: size) % UInt64(fullWidth))
    }

    /// The index in groups of three digits, all but the last marked with `x`: `x001/x234/067`.
    package static func path(_ index: UInt64) -> String {
        var rest = index
        var path = group(rest % 1000)
        rest /= 1000
        while rest > 0 {
            path = "x" + group(rest % 1000) + "/" + path
            rest /= 1000
        }
        return path
    }

    private static func hashCount(level: Int, size: UInt64) -> UInt64 {
        precondition((0...maximumLevel).contains(level), "tlog-tiles has levels 0 to \(maximumLevel) in 64 bits")
        return size >> UInt64(8 * level)
    }

    private static func suffix(_ width: Int) -> String {
        precondition((1...fullWidth).contains(width), "a tile is 1 to \(fullWidth) wide")
        return width == fullWidth ? "" : ".p/\(width)"
    }

    private static func group(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
}
