/// A wall-clock time in minutes, without zone.
package struct TimeOfDay: Hashable, Sendable {
    /// 0…23.
    package let hour: Int
    /// 0…59.
    package let minute: Int

    /// Nil when no clock shows it.
    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads `07:30` or `07.30`, two digits each.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") || bytes[2] == UInt8(ascii: ".") else { return nil }
        let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        self.init(hour: digits[0] * 10 + digits[1], minute: digits[2] * 10 + digits[3])
    }

    /// `07:30`.
    package var text: String { joined(by: ":") }

    /// As Indonesian prints it: `07.30`; `Zone.abbreviation` follows it.
    package var indonesianText: String { joined(by: ".") }

    private func joined(by separator: String) -> String {
        [hour, minute].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: separator)
    }
}

extension TimeOfDay: Comparable {
    /// Earlier times come first.
    package static func < (earlier: TimeOfDay, later: TimeOfDay) -> Bool {
        (earlier.hour, earlier.minute) < (later.hour, later.minute)
    }
}
