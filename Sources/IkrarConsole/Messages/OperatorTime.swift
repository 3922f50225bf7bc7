import Glibc

/// A moment as an operator reads it: `17 September 2026 07.31 WIB`.
package enum OperatorTime {
    private static let months: [(indonesian: String, english: String)] = [
        ("Januari", "January"), ("Februari", "February"), ("Maret", "March"), ("April", "April"), ("Mei", "May"),
        ("Juni", "June"), ("Juli", "July"), ("Agustus", "August"), ("September", "September"), ("Oktober", "October"),
        ("November", "November"), ("Desember", "December"),
    ]

    private static let zones = ["+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", "Z": "UTC", "+00:00": "UTC"]

    /// An RFC 3339 time for people; the text itself where it is not one, since a strange time is better than none.
    ///
    /// A time with an offset is shown as it was there. Universal time is nobody's: it is shown in this machine's zone,
    /// whose offset at a moment `localOffsetMinutes` tells.
    package static func message(
        _ text: String,
        localOffsetMinutes: (_ unixSeconds: Int) -> Int = machineOffsetMinutes
    ) -> Message {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), (1...12).contains(month),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16])
        else { return Message(indonesian: text, english: text) }
        let offset = String(decoding: bytes[19...], as: UTF8.self)
        var moment = tm()
        (moment.tm_year, moment.tm_mon, moment.tm_mday) = (Int32(year - 1900), Int32(month - 1), Int32(day))
        (moment.tm_hour, moment.tm_min) = (Int32(hour), Int32(minute))
        guard offset == "Z" || offset == "+00:00" else { return shown(moment, zones[offset] ?? offset) }
        var seconds = timegm(&moment)
        let minutes = localOffsetMinutes(seconds)
        seconds += minutes * 60
        var local = tm()
        gmtime_r(&seconds, &local)
        let zone = named(minutes)
        return shown(local, zones[zone] ?? zone)
    }

    /// Seconds since 1970 of an RFC 3339 time with whole seconds; nil where `text` is not one.
    package static func unixSeconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 && bytes[19] == UInt8(ascii: "Z") || bytes.count == 25,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19])
        else { return nil }
        var offset = 0
        if bytes.count == 25 {
            guard let hours = number(bytes[20..<22]), let minutes = number(bytes[23..<25]) else { return nil }
            offset = (hours * 60 + minutes) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
        }
        var moment = tm()
        (moment.tm_year, moment.tm_mon, moment.tm_mday) = (Int32(year - 1900), Int32(month - 1), Int32(day))
        (moment.tm_hour, moment.tm_min, moment.tm_sec) = (Int32(hour), Int32(minute), Int32(second))
        return Int64(timegm(&moment) - offset * 60)
    }

    /// The offset of this machine's time zone (`TZ`, `/etc/localtime`) at a moment.
    package static func machineOffsetMinutes(_ unixSeconds: Int) -> Int {
        var seconds = unixSeconds
        var local = tm()
        return localtime_r(&seconds, &local) == nil ? 0 : local.tm_gmtoff / 60
    }

    private static func shown(_ moment: tm, _ zone: String) -> Message {
        let name = months[Int(moment.tm_mon)]
        let (day, year) = (moment.tm_mday, moment.tm_year + 1900)
        let (hour, minute) = (twoDigits(moment.tm_hour), twoDigits(moment.tm_min))
        return Message(
            indonesian: "\(day) \(name.indonesian) \(year) \(hour).\(minute) \(zone)",
            english: "\(day) \(name.english) \(year) \(hour):\(minute) \(zone)"
        )
    }

    /// As RFC 3339 writes it.
    private static func named(_ offsetMinutes: Int) -> String {
        let size = Int32(abs(offsetMinutes))
        return (offsetMinutes < 0 ? "-" : "+") + twoDigits(size / 60) + ":" + twoDigits(size % 60)
    }

    private static func twoDigits(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(into: 0 as Int?) { value, digit in
            guard let known = value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return value = nil }
            value = known * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }
}
