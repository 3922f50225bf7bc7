import IkrarLedger
import Testing

/// Bytes written in hexadecimal, as published vectors are.
func hex(_ text: String) throws -> [UInt8] {
    let digits = try text.map { try #require($0.hexDigitValue) }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

/// A hash written in hexadecimal.
func hash(_ text: String) throws -> Hash32 {
    try #require(Hash32(bytes: try hex(text)))
}
