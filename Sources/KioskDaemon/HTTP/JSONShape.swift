/// Looks over JSON before a decoder does: the decoder is recursive, and may repair broken UTF-8.
enum JSONShape {
    /// Our orders are one object of plain values.
    static let depthMax = 8

    /// Returns for strict UTF-8 without a BOM whose brackets are not nested deeper than ``depthMax``.
    static func check(_ bytes: [UInt8]) throws(LocalProblem) {
        guard !bytes.starts(with: [0xef, 0xbb, 0xbf]), String(validating: bytes, as: UTF8.self) != nil else {
            throw .invalid("the body is not UTF-8 without a byte order mark")
        }
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                isInString = true
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                guard depth <= depthMax else { throw .invalid("the body is nested deeper than \(depthMax) levels") }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
            default:
                break
            }
        }
    }
}
