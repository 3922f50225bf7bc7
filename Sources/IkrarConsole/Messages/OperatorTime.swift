/// A moment as an operator reads it: `17 September 2026 07.31 WIB`.
package enum OperatorTime {
    private static let months: [(indonesian: String, english: String)] = [
        ("Januari", "January"), ("Februari", "February"), ("Maret", "March"), ("April", "April"), ("Mei", "May"),
        ("Juni", "June"), ("Juli", "July"), ("Agustus", "August"), ("September", "September"), ("Oktober", "October"),
        ("November", "November"), ("Desember", "December"),
    ]

    private static let zones = ["+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", "Z": "UTC", "+00:00": "UTC"]

    /// An RFC 3339 time for people; the text itself where it is not one, since a strange time is better than none.
    package static func message(_ text: String) -> Message {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), (1...12).contains(month),
            let day = number(bytes[8..<10]), number(bytes[11..<13]) != nil, number(bytes[14..<16]) != nil
        else { return Message(indonesian: text, english: text) }
        let hour = String(decoding: bytes[11..<13], as: UTF8.self)
        let minute = String(decoding: bytes[14..<16], as: UTF8.self)
        let offset = String(decoding: bytes[19...], as: UTF8.self)
        let zone = zones[offset] ?? offset
        let name = months[month - 1]
        return Message(
            indonesian: "\(day) \(name.indonesian) \(year) \(hour).\(minute) \(zone)",
            english: "\(day) \(name.english) \(year) \(hour):\(minute) \(zone)"
        )
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(into: 0 as Int?) { value, digit in
            guard let known = value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return value = nil }
            value = known * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }
}
