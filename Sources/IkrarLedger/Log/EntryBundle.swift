/// The entries of a c2sp.org/tlog-tiles log that one tile of leaf hashes covers: each behind its length in two bytes,
/// big-endian.
package struct EntryBundle: Hashable, Sendable {
    /// The longest entry in bytes: what two bytes of length can say.
    package static let maximumEntryBytes = Int(UInt16.max)
    /// The largest bundle of records in bytes: 256 notes of the greatest length. Readers of Ikrar's log need no more.
    package static let maximumBytes = TileID.fullWidth * (2 + Record.maximumNoteBytes)

    /// The entries, 1 to 256.
    package let entries: [[UInt8]]

    /// The bundle of `entries`: 1 to 256 of them, each at most ``maximumEntryBytes`` long.
    package init(entries: [[UInt8]]) {
        precondition((1...TileID.fullWidth).contains(entries.count), "a bundle holds 1 to 256 entries")
        precondition(
            entries.allSatisfy { $0.count <= EntryBundle.maximumEntryBytes },
            "an entry has 65,535 bytes at most"
        )
        self.entries = entries
    }

    /// The `width` entries in `bytes`; throws ``LedgerError/malformedBundle(entry:)`` unless they are exactly these.
    package init(parsing bytes: [UInt8], width: Int) throws(LedgerError) {
        let ranges = try EntryBundle.ranges(in: bytes, width: width)
        self.init(entries: ranges.map { Array(bytes[$0]) })
    }

    /// The bundle's bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
            bytes.append(UInt8(truncatingIfNeeded: entry.count))
            bytes.append(contentsOf: entry)
        }
        return bytes
    }

    /// Where each of the `width` entries lies in `bytes`.
    private static func ranges(in bytes: [UInt8], width: Int) throws(LedgerError) -> [Range<Int>] {
        precondition((1...TileID.fullWidth).contains(width), "a bundle holds 1 to 256 entries")
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(width)
        var position = 0
        for entry in 0..<width {
            guard bytes.count - position >= 2 else { throw .malformedBundle(entry: entry) }
            let count = Int(bytes[position]) << 8 | Int(bytes[position + 1])
            position += 2
            guard bytes.count - position >= count else { throw .malformedBundle(entry: entry) }
            ranges.append(position..<(position + count))
            position += count
        }
        guard position == bytes.count else { throw .malformedBundle(entry: width) }
        return ranges
    }
}
