/// Numbers as each language writes them.
package enum OperatorNumber {
    /// `1.234` in Indonesian, `1,234` in English.
    package static func message(_ value: some BinaryInteger) -> Message {
        Message(indonesian: grouped(value, "."), english: grouped(value, ","))
    }

    /// `56,7%` and `56.7%`; `-` where there is nothing to take a part of.
    package static func percent(_ part: Int, of whole: Int) -> Message {
        guard whole > 0 else { return Message(indonesian: "-", english: "-") }
        let tenths = (part * 2000 + whole) / (whole * 2)
        return Message(indonesian: "\(tenths / 10),\(tenths % 10)%", english: "\(tenths / 10).\(tenths % 10)%")
    }

    /// Bytes in the largest unit that leaves at least one.
    package static func bytes(_ count: UInt64) -> Message {
        let units = ["B", "KiB", "MiB", "GiB", "TiB"]
        var value = count
        var unit = 0
        while value >= 1024, unit < units.count - 1 { (value, unit) = (value / 1024, unit + 1) }
        return message(value) + Message(indonesian: " " + units[unit], english: " " + units[unit])
    }

    private static func grouped(_ value: some BinaryInteger, _ separator: String) -> String {
        let digits = Array(String(value.magnitude))
        let parts = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
        return (value < 0 ? "-" : "") + parts.reversed().joined(separator: separator)
    }
}
