import IkrarWire

/// Limits of bundles and their receipts.
package enum BundleLimit {
    /// Bytes of a bundle at most: over a million records, and more than a kiosk keeps.
    package static let fileBytesMax: UInt64 = 2 << 30
    /// Bytes sealed at once: small enough to keep some in memory, large enough that 16 bytes more are nothing.
    package static let partBytes = 64 * 1024
    /// Bytes of a batch's frames at most, as in a push.
    package static let framesBytesMax = WireProtocol.Limit.bodyBytesMax
    /// Batches in one bundle at most; a full file of the smallest batches a kiosk makes has fewer.
    package static let batchesMax = 1 << 20
    /// Bytes of the closing note at most: four short lines and a signature.
    static let closingBytesMax = 4096
    /// Bytes before the first part at most: three short lines and an empty one.
    static let headerBytesMax = 256
    /// Bytes of a line that begins a batch: its word, a key's name, two numbers.
    static let lineBytesMax = 6 + 512 + 1 + 19 + 1 + 10 + 1

    /// Runs that one receipt tells of at most. What is left out is sent again, and told by the next.
    package static let receiptRunsMax = 4096
    /// Tiles in one receipt at most: 4 MiB, and some 200 runs that lie far apart.
    package static let receiptTilesMax = 512
    /// Bytes of a receipt at most: a signed note of full length, and all its tiles.
    package static let receiptBytesMax = 1_000_000 + receiptTilesMax * 8192
}
