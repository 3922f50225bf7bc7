import IkrarLedger

/// The bundles of a log of a known size, without a list of them: a checkpoint may claim any size.
struct BundleSequence: Sendable {
    private let size: UInt64

    init(size: UInt64) {
        self.size = size
    }

    /// How many there are.
    var count: Int { Int((size >> 8) + (size & 255 > 0 ? 1 : 0)) }

    /// The bundle with this number, which must be below ``count``.
    subscript(number: Int) -> TileID {
        guard let bundle = TileID.tile(kind: .entries, index: UInt64(number), size: size) else {
            preconditionFailure("no bundle \(number) in a log of \(size) entries")
        }
        return bundle
    }
}
