import KioskScanner

/// What a scanner sends, written the way its manual would.
struct Keystrokes {
    static let enter: UInt16 = 28
    static let leftShift: UInt16 = 42
    static let rightShift: UInt16 = 54
    static let leftControl: UInt16 = 29
    static let leftAlt: UInt16 = 56
    static let rightAlt: UInt16 = 100

    private(set) var events: [InputEvent] = []
    /// The time of the next event (µs).
    var time: Microseconds = 1_000_000

    var bytes: [UInt8] { events.flatMap(\.bytes) }

    mutating func event(_ type: UInt16, _ code: UInt16, _ value: Int32) {
        events.append(InputEvent(time: time, type: type, code: code, value: value))
        time += 100
    }

    mutating func report() { event(0, 0, 0) }

    /// `SYN_DROPPED`, as the kernel puts it in place of what it threw away.
    mutating func dropped() { event(0, 3, 0) }

    mutating func down(_ key: UInt16) {
        event(4, 4, 0x7_0000 + Int32(key))
        event(1, key, 1)
        report()
    }

    mutating func up(_ key: UInt16) {
        event(4, 4, 0x7_0000 + Int32(key))
        event(1, key, 0)
        report()
    }

    /// One key, with others held around it.
    mutating func stroke(_ key: UInt16, with held: UInt16...) {
        for other in held { down(other) }
        down(key)
        up(key)
        for other in held.reversed() { up(other) }
    }

    /// The text on a US keyboard: digits, letters, and a few signs.
    mutating func type(_ text: String) {
        for character in text.unicodeScalars {
            guard let (key, isShifted) = Self.key(character) else { preconditionFailure("no key for \(character)") }
            if isShifted { stroke(key, with: Self.leftShift) } else { stroke(key) }
        }
    }

    mutating func type(line text: String) {
        type(text)
        stroke(Self.enter)
    }

    static func key(_ character: Unicode.Scalar) -> (key: UInt16, isShifted: Bool)? {
        for (first, row) in rows {
            for (offset, scalar) in row.unicodeScalars.enumerated() {
                let lower = UInt16(first) + UInt16(offset)
                if scalar == character { return (lower, false) }
                if scalar.properties.uppercaseMapping == String(character) { return (lower, true) }
            }
        }
        let shifted: [Unicode.Scalar: UInt16] = [":": 39, "?": 53, "_": 12, "+": 13, "!": 2, "@": 3]
        return shifted[character].map { ($0, true) }
    }

    private static let rows = [
        (2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'"), (44, "zxcvbnm,./"), (57, " "),
    ]
}

/// What a decoder says, in a form that is easy to write down.
func words(_ readings: [Reading]) -> [String] {
    readings.map { reading in
        switch reading {
        case .scan(let scan): scan.text
        case .reject(let reject): "<\(reject.rawValue)>"
        }
    }
}

/// All readings of a recording.
func decode(_ bytes: [UInt8], _ layout: KeyboardLayout = .us, _ format: CodeFormat = CodeFormat()) -> [Reading] {
    var decoder = EventStreamDecoder(KeyboardDecoder(layout: layout, format: format))
    let readings = decoder.consume(bytes)
    return readings + [decoder.finish()].compactMap { $0 }
}

/// All readings of a recording of what `write` types.
func decode(
    _ layout: KeyboardLayout = .us,
    _ format: CodeFormat = CodeFormat(),
    _ write: (inout Keystrokes) -> Void
) -> [String] {
    var keys = Keystrokes()
    write(&keys)
    return words(decode(keys.bytes, layout, format))
}
