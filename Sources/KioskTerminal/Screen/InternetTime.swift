/// Times of RFC 3339 as seconds.
enum InternetTime {
    /// Seconds since 1970 of a time such as `2026-09-17T07:31:04+07:00`; `nil` for anything else.
    static func unixSeconds(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let year = number(bytes[0..<4]),
            let month = number(bytes[5..<7]), let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]), let offset = offset(bytes[19...])
        else { return nil }
        // Days from the civil date (Howard Hinnant, chrono-compatible date algorithms); years begin in March.
        let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let (era, yearOfEra) = (y / 400, y % 400)
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + (153 * m + 2) / 5 + day - 1
        return (days - 719_468) * 86_400 + hour * 3600 + minute * 60 + second - offset
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
        let bytes = Array(bytes)
        guard bytes.count == 6, let hours = number(bytes[1..<3]), let minutes = number(bytes[4..<6]) else { return nil }
        return (hours * 3600 + minutes * 60) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(into: 0 as Int?) { value, digit in
            guard let known = value, (0x30...0x39).contains(digit) else { return value = nil }
            value = known * 10 + Int(digit - 0x30)
        }
    }
}
