/// A point in time as a record states it: RFC 3339 with whole seconds and a numeric offset,
/// `2026-09-17T07:31:04+07:00`.
///
/// Two times are equal when both the instant and the offset are: then their text is the same.
package struct RecordTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    package let unixSeconds: Int64
    /// Minutes the local clock is ahead of UTC.
    package let offsetMinutes: Int

    /// The time `unixSeconds` as shown by a clock `offsetMinutes` ahead of UTC.
    ///
    /// A clock may be arbitrarily wrong and must not stop a record, so values that have no text are moved to the
    /// nearest that has: local years 1 to 9999, offsets within ±23:59.
    package init(unixSeconds: Int64, offsetMinutes: Int) {
        let offset = min(max(offsetMinutes, -RecordTime.offsetMinutesMax), RecordTime.offsetMinutesMax)
        let shift = Int64(offset) * 60
        let bounds = RecordTime.localSeconds
        self.unixSeconds = min(max(unixSeconds, bounds.lowerBound - shift), bounds.upperBound - shift)
        self.offsetMinutes = offset
    }

    /// The time in `text`, in exactly the form ``text`` writes.
    package init(parsing text: String) throws(LedgerError) {
        guard let time = RecordTime(ascii: Array(text.utf8)[...]) else {
            throw .unencodable(field: "time", expected: RecordTime.rule)
        }
        self = time
    }

    /// The time on a line of a record.
    init(_ key: StaticString, from reader: inout LineReader) throws(LedgerError) {
        guard let time = RecordTime(ascii: try reader.value(key)) else {
            throw reader.malformed("`\(key)` with \(RecordTime.rule)")
        }
        self = time
    }

    /// The text, 25 ASCII characters.
    package var text: String {
        let local = unixSeconds + Int64(offsetMinutes) * 60
        let (days, second) = local.flooredQuotientAndRemainder(dividingBy: 86_400)
        let date = CivilDay(daysSince1970: days)
        let offset = abs(offsetMinutes)
        var text: [UInt8] = []
        text.reserveCapacity(RecordTime.characters)
        RecordTime.append(Int(date.year), width: 4, to: &text)
        RecordTime.append(date.month, after: "-", to: &text)
        RecordTime.append(date.day, after: "-", to: &text)
        RecordTime.append(Int(second) / 3600, after: "T", to: &text)
        RecordTime.append(Int(second) / 60 % 60, after: ":", to: &text)
        RecordTime.append(Int(second) % 60, after: ":", to: &text)
        RecordTime.append(offset / 60, after: offsetMinutes < 0 ? "-" : "+", to: &text)
        RecordTime.append(offset % 60, after: ":", to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static let rule = "a time like 2026-09-17T07:31:04+07:00"
    /// The length of the text.
    private static let characters = 25
    /// RFC 3339 writes offsets with hours up to 23.
    private static let offsetMinutesMax = 23 * 60 + 59
    /// Local time from 0001-01-01T00:00:00 to 9999-12-31T23:59:59, in seconds.
    private static let localSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    private init?(ascii text: ArraySlice<UInt8>) {
        guard text.count == RecordTime.characters else { return nil }
        let start = text.startIndex
        func number(_ range: Range<Int>) -> Int? {
            CanonicalDecimal.decodeFixedWidth(text[(start + range.lowerBound)..<(start + range.upperBound)])
        }
        let marks: [(Int, UInt8)] = [
            (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (10, UInt8(ascii: "T")), (13, UInt8(ascii: ":")),
            (16, UInt8(ascii: ":")), (22, UInt8(ascii: ":")),
        ]
        guard marks.allSatisfy({ text[start + $0.0] == $0.1 }),
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            let offsetHour = number(20..<22), let offsetMinute = number(23..<25),
            let date = CivilDay(year: year, month: month, day: day),
            hour < 24, minute < 60, second < 60, offsetHour < 24, offsetMinute < 60
        else { return nil }
        let isWest = text[start + 19] == UInt8(ascii: "-")
        let offset = offsetHour * 60 + offsetMinute
        // `-00:00` says in RFC 3339 that the offset is unknown; here zero has one spelling.
        guard isWest ? offset > 0 : text[start + 19] == UInt8(ascii: "+") else { return nil }
        let local = date.daysSince1970 * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        offsetMinutes = isWest ? -offset : offset
        unixSeconds = local - Int64(offsetMinutes) * 60
    }

    private static func append(_ value: Int, after mark: Unicode.Scalar, to text: inout [UInt8]) {
        text.append(UInt8(ascii: mark))
        append(value, width: 2, to: &text)
    }

    private static func append(_ value: Int, width: Int, to text: inout [UInt8]) {
        var divisor = width == 4 ? 1000 : 10
        while divisor > 0 {
            text.append(UInt8(0x30 + value / divisor % 10))
            divisor /= 10
        }
    }
}

extension RecordTime: Comparable {
    /// Earlier instants first; of equal instants the one with the smaller offset.
    package static func < (first: RecordTime, second: RecordTime) -> Bool {
        (first.unixSeconds, first.offsetMinutes) < (second.unixSeconds, second.offsetMinutes)
    }
}

extension RecordTime: CustomStringConvertible {
    /// The RFC 3339 text.
    package var description: String { text }
}
