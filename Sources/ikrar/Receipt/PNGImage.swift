/// An image of black and white as PNG (ISO/IEC 15948), one bit a pixel, its data stored and not compressed.
struct PNGImage {
    /// The file.
    let bytes: [UInt8]

    /// The image of `rows`, all of the same length; true is black.
    init(rows: [[Bool]]) {
        let width = rows.first?.count ?? 0
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Bit depth 1, greyscale, the one compression and filter method, not interlaced.
        Self.append("IHDR", Self.bigEndian(width) + Self.bigEndian(rows.count) + [1, 0, 0, 0, 0], to: &file)
        Self.append("IDAT", Self.stored(rows.flatMap { [0] + Self.packed($0) }), to: &file)
        Self.append("IEND", [], to: &file)
        bytes = file
    }

    /// Eight pixels a byte, white is 1.
    private static func packed(_ row: [Bool]) -> [UInt8] {
        stride(from: 0, to: row.count, by: 8).map { start in
            (0..<8).reduce(0) { byte, bit in
                let isBlack = start + bit < row.count && row[start + bit]
                return byte << 1 | (isBlack ? 0 : 1)
            }
        }
    }

    /// A zlib stream (RFC 1950) of stored blocks (RFC 1951 section 3.2.4).
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        let blockMax = 65_535
        var start = 0
        repeat {
            let block = data[start...].prefix(blockMax)
            start += block.count
            let length = UInt16(block.count)
            stream.append(start == data.count ? 1 : 0)
            for value in [length, ~length] { stream += [UInt8(value & 0xFF), UInt8(value >> 8)] }
            stream += block
        } while start < data.count
        return stream + bigEndian(Int(adler32(data)))
    }

    private static func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
        let chunk = Array(name.utf8) + data
        file += bigEndian(data.count) + chunk + bigEndian(Int(crc32(chunk)))
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }

    private static func adler32(_ data: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in data {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static func crc32(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~UInt32(0)) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
