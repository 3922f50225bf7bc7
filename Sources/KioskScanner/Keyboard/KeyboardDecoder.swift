/// Makes codes of what a keyboard sends: one decoder for each device, since Shift is one device's.
///
/// Total: any sequence of events gives scans and rejects. It knows nothing of files and clocks; times are those of the events.
package struct KeyboardDecoder: Sendable {
    private let layout: KeyboardLayout
    private let format: CodeFormat
    private let table: KeyTable
    private var code: CodeAssembler
    private var modifiers: Modifiers = []
    private var isCapsLocked = false
    private var deadKey: Unicode.Scalar?
    private var altCode = AltCode()
    /// Between `SYN_DROPPED` and the next `SYN_REPORT`, where nothing can be believed.
    private var isBlind = false

    /// A decoder for a device of this layout that frames its codes so; no key is down, CapsLock is off.
    package init(layout: KeyboardLayout = .us, format: CodeFormat = CodeFormat()) {
        self.layout = layout
        self.format = format
        table = KeyTable(layout)
        code = CodeAssembler(format)
    }

    /// When silence decides about the code that was begun, by the clock of the events; `nil` when none was.
    package var deadline: Microseconds? { code.deadline }

    /// Takes one event; what it completes goes to the end of `readings`.
    @inline(__always)
    package mutating func consume(_ event: InputEvent, into readings: inout [Reading]) {
        if event.type == EventType.key, !isBlind {
            key(event, into: &readings)
        } else if event.type == EventType.synchronisation {
            synchronise(event)
        } else if event.type == EventType.light, event.code == EventType.capsLockLight, !isBlind {
            isCapsLocked = event.value != 0
        }
    }

    /// What silence until `time` makes of the code that was begun.
    package mutating func expire(at time: Microseconds) -> Reading? {
        guard let reading = code.expire(at: time) else { return nil }
        deadKey = nil
        return reading
    }

    /// The end of a recording: nothing more will come. A code that silence ends is whole; one that lost events asks to be scanned
    /// again, and one that is damaged otherwise says so; any other that was not ended yields nothing, like a device unplugged in the
    /// middle of one.
    package mutating func finish() -> Reading? {
        defer { reset() }
        guard let deadline, let reading = code.expire(at: deadline), reading != .reject(.noTerminator) else {
            return nil
        }
        return reading
    }

    /// Forgets everything: the device has gone, and the next one begins anew.
    package mutating func reset() {
        code.reset()
        modifiers = []
        isCapsLocked = false
        deadKey = nil
        altCode = AltCode()
        isBlind = false
    }

    /// Takes whether the light of CapsLock is on, as the kernel tells when the device is opened, where no key is down.
    ///
    /// Not for after a loss: asking the kernel for the keys that are down throws away what waits to be read, and with it the
    /// terminator that ends the damaged code.
    package mutating func begin(isCapsLocked: Bool) { self.isCapsLocked = isCapsLocked }
}

extension KeyboardDecoder {
    private mutating func synchronise(_ event: InputEvent) {
        switch event.code {
        case EventType.dropped:
            isBlind = true
            code.lose(at: event.time)
            modifiers = []
            deadKey = nil
            altCode = AltCode()
        case EventType.report:
            isBlind = false
        default:
            break
        }
    }

    @inline(__always)
    private mutating func key(_ event: InputEvent, into readings: inout [Reading]) {
        if format.terminator == .idle, let reading = expire(at: event.time) { readings.append(reading) }
        let modifier = Modifiers(key: event.code)
        if event.value == 1 {
            if modifier.isEmpty {
                press(event.code, at: event.time, into: &readings)
            } else {
                modifiers.insert(modifier)
            }
        } else if event.value == 0, !modifier.isEmpty {
            modifiers.remove(modifier)
            if altCode.isBegun, !modifiers.has(.alt) { endAltCode(at: event.time, into: &readings) }
        }
    }

    @inline(__always)
    private mutating func press(_ key: UInt16, at time: Microseconds, into readings: inout [Reading]) {
        switch key {
        case Key.enter, Key.keypadEnter, Key.lineFeed:
            if format.terminator.isEndedByEnter { end(at: time, into: &readings) } else { append("\r", at: time) }
        case Key.tab:
            if format.terminator.isEndedByTab { end(at: time, into: &readings) } else { append("\t", at: time) }
        case Key.capsLock:
            isCapsLocked.toggle()
        case Key.backspace:
            code.removeLast()
        default:
            let meaning = meaning(key)
            if !meaning.isNone { give(meaning, at: time, into: &readings) }
        }
    }

    /// What the key gives with the modifiers that are down. Notes the digits of an ``AltCode``.
    @inline(__always)
    private mutating func meaning(_ key: UInt16) -> KeyMeaning {
        let isShifted = modifiers.has(.shift)
        let rest = modifiers.subtracting(.shift)
        if rest.isEmpty { return table.plain(Int(key), isShifted: isShifted, isCapsLocked: isCapsLocked) }
        return meaning(key, with: rest, isShifted: isShifted)
    }

    private mutating func meaning(_ key: UInt16, with modifiers: Modifiers, isShifted: Bool) -> KeyMeaning {
        if modifiers.has(.meta) { return .none }
        let isAltGr = modifiers.has(.rightAlt) || (modifiers.has(.leftAlt) && modifiers.has(.control))
        if layout.hasAltGr, isAltGr { return table.alternate(Int(key)) }
        if modifiers.has(.control) {
            return modifiers.has(.alt) ? .none : control(key, isShifted: isShifted)
        }
        if Key.keypad.contains(key) {
            let scalar = table.plain(Int(key), isShifted: false, isCapsLocked: false).scalar
            if ("0"..."9").contains(scalar) { altCode.append(scalar.value - 0x30) }
        }
        return .none
    }

    /// The control character of a key: by what it gives in this layout, or by its place, since many scanners know but one.
    private func control(_ key: UInt16, isShifted: Bool) -> KeyMeaning {
        let scalar = table.plain(Int(key), isShifted: isShifted, isCapsLocked: false).scalar
        switch scalar.value {
        case 0x41...0x5F, 0x61...0x7A:
            return KeyMeaning(scalar: Unicode.Scalar(UInt8(scalar.value & 0x1F)), isDead: false)
        default: break
        }
        switch key {
        case Key.leftBracket: return KeyMeaning(scalar: "\u{1B}", isDead: false)
        case Key.backslash: return KeyMeaning(scalar: "\u{1C}", isDead: false)
        case Key.rightBracket: return KeyMeaning(scalar: "\u{1D}", isDead: false)
        default: return .none
        }
    }

    @inline(__always)
    private mutating func give(_ meaning: KeyMeaning, at time: Microseconds, into readings: inout [Reading]) {
        if meaning.isDead {
            // Twice the same accent is the accent alone.
            let isRepeated = deadKey == meaning.scalar
            if let accent = deadKey { append(accent, at: time) }
            deadKey = isRepeated ? nil : meaning.scalar
        } else if let accent = deadKey {
            deadKey = nil
            for scalar in DeadKey.combine(accent, meaning.scalar) { append(scalar, at: time) }
        } else {
            character(meaning.scalar, at: time, into: &readings)
        }
    }

    /// Takes a character however it was typed: CR, LF and Tab end a code also as Ctrl-M, Ctrl-J, Ctrl-I or by number.
    @inline(__always)
    private mutating func character(_ scalar: Unicode.Scalar, at time: Microseconds, into readings: inout [Reading]) {
        let isEnd =
            switch scalar {
            case "\r", "\n": format.terminator.isEndedByEnter
            case "\t": format.terminator.isEndedByTab
            default: false
            }
        if isEnd { end(at: time, into: &readings) } else { append(scalar, at: time) }
    }

    @inline(__always)
    private mutating func append(_ scalar: Unicode.Scalar, at time: Microseconds) { code.append(scalar, at: time) }

    private mutating func endAltCode(at time: Microseconds, into readings: inout [Reading]) {
        let scalar = altCode.scalar
        altCode = AltCode()
        if let scalar {
            character(scalar, at: time, into: &readings)
        } else {
            code.appendNoText(at: time)
        }
    }

    private mutating func end(at time: Microseconds, into readings: inout [Reading]) {
        if let accent = deadKey { append(accent, at: time) }
        deadKey = nil
        if let reading = code.end(at: time) { readings.append(reading) }
    }
}
