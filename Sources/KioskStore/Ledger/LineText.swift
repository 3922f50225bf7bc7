/// Text from a roster or the system, made fit for a line of an opening.
enum LineText {
    /// The longest text in an opening, in bytes: the longest unit path that a roster may have. With a name of 512 bytes, an
    /// identifier of 256 and a salt, an opening stays under its 4096, and nothing of a roster is ever cut.
    static let bytesMax = 2048

    /// `text` with every control character shown as U+FFFD, without spaces at its ends, cut at ``bytesMax``; `-` when
    /// nothing is left.
    static func fitted(_ text: String) -> String {
        if isFit(text) { return text }
        var scalars = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            let kept = isControl(scalar) ? "\u{FFFD}" : scalar
            bytes += UTF8.width(kept)
            guard bytes <= bytesMax else { break }
            scalars.append(kept)
        }
        var fitted = String(scalars)[...]
        while fitted.first == " " { fitted.removeFirst() }
        while fitted.last == " " { fitted.removeLast() }
        return fitted.isEmpty ? "-" : String(fitted)
    }

    /// Whether `text` may stand on a line as it is; fast for the usual name.
    private static func isFit(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count <= bytesMax, let first = bytes.first, first != 0x20, bytes.last != 0x20 else {
                return false
            }
            return bytes.allSatisfy { (0x20..<0x7F).contains($0) }
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
