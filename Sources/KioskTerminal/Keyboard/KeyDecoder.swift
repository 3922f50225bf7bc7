/// Turns the bytes of a terminal into keys. Total: any bytes give keys or nothing, in constant memory.
///
/// Knows UTF-8, the control characters, and the escape sequences of xterm, VT and the Linux console (ECMA-48); whatever else
/// begins with Escape is swallowed whole, so that an answer of the terminal never ends up as typed text.
package struct KeyDecoder: Sendable {
    /// After this long without another byte, an Escape is the key. Sequences arrive in one piece; 50 ms is the usual wait.
    package static let escapeDelay = Duration.milliseconds(50)
    /// After this long without another byte, a paste or a string of the terminal has been cut off.
    package static let stringDelay = Duration.seconds(1)
    /// Bytes of a paste that are kept: the longest input is 256, with room for what surrounds it.
    package static let pasteBytesMax = 1024
    /// Parameters of a sequence that are kept; the longest we know has six.
    private static let parametersMax = 32

    private enum State: Equatable {
        case ground
        /// The rest of a UTF-8 sequence.
        case utf8(missing: Int, bytes: [UInt8])
        case escape
        case sequence([UInt8])
        case linuxFunction
        case singleShift
        /// OSC, DCS, APC, PM and SOS: everything to BEL or ST.
        case string
        case stringEscape
        case paste([UInt8], matched: Int)
    }

    private static let endOfPaste = Array("\u{1B}[201~".utf8)

    private var state = State.ground
    private var lastByteAt = Duration.zero

    /// Nothing read yet.
    package init() {}

    /// The keys in `bytes`, which were read at `now`.
    package mutating func decode(_ bytes: [UInt8], at now: Duration) -> [Key] {
        var keys = flush(at: now)
        for byte in bytes { take(byte, &keys) }
        lastByteAt = now
        return keys
    }

    /// The keys that only time tells: an Escape that nothing followed, a paste that nobody ended.
    package mutating func flush(at now: Duration) -> [Key] {
        guard let deadline, now >= deadline else { return [] }
        defer { state = .ground }
        switch state {
        case .escape: return [.escape]
        case .paste(let bytes, _): return [.paste(String(decoding: bytes, as: UTF8.self))]
        default: return []
        }
    }

    /// When ``flush(at:)`` has something to do.
    package var deadline: Duration? {
        switch state {
        case .ground: nil
        case .string, .stringEscape, .paste: lastByteAt + Self.stringDelay
        default: lastByteAt + Self.escapeDelay
        }
    }
}

extension KeyDecoder {
    private mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
        switch state {
        case .ground:
            takeGround(byte, &keys)
        case .utf8(let missing, let bytes):
            guard (0x80...0xbf).contains(byte) else {
                state = .ground
                return takeGround(byte, &keys)
            }
            takeContinuation(byte, missing: missing, bytes, &keys)
        case .escape:
            takeEscape(byte, &keys)
        case .sequence(let parameters):
            takeSequence(byte, parameters, &keys)
        case .linuxFunction:
            state = .ground
            if (0x41...0x45).contains(byte) { keys.append(.function(Int(byte - 0x40))) }
        case .singleShift:
            state = .ground
            if let key = Self.singleShift(byte) { keys.append(key) }
        case .string:
            if byte == 0x07 { state = .ground } else if byte == 0x1b { state = .stringEscape }
        case .stringEscape:
            state = byte == UInt8(ascii: "\\") ? .ground : byte == 0x1b ? .stringEscape : .string
        case .paste(let bytes, let matched):
            takePaste(byte, bytes, matched: matched, &keys)
        }
    }

    private mutating func takeGround(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case 0x0a, 0x0d: keys.append(.enter)
        case 0x09: keys.append(.tab)
        case 0x08, 0x7f: keys.append(.backspace)
        case 0x1b: state = .escape
        case 0x00: break
        case 0x01...0x1f: keys.append(.control(Character(Unicode.Scalar(byte < 0x1b ? byte + 0x60 : byte + 0x40))))
        case 0x20...0x7e: keys.append(.character(Unicode.Scalar(byte)))
        case 0xc2...0xdf: state = .utf8(missing: 1, bytes: [byte])
        case 0xe0...0xef: state = .utf8(missing: 2, bytes: [byte])
        case 0xf0...0xf4: state = .utf8(missing: 3, bytes: [byte])
        default: break
        }
    }

    private mutating func takeContinuation(_ byte: UInt8, missing: Int, _ bytes: [UInt8], _ keys: inout [Key]) {
        let bytes = bytes + [byte]
        guard missing == 1 else {
            state = .utf8(missing: missing - 1, bytes: bytes)
            return
        }
        state = .ground
        guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
            !(0x80...0x9f).contains(scalar.value)
        else { return }
        keys.append(.character(scalar))
    }

    private mutating func takeEscape(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .string
        case 0x1b: keys.append(.escape)
        // Alt with a key, which means nothing here.
        default: state = .ground
        }
    }

    private mutating func takeSequence(_ byte: UInt8, _ parameters: [UInt8], _ keys: inout [Key]) {
        switch byte {
        case UInt8(ascii: "[") where parameters.isEmpty:
            state = .linuxFunction
        case 0x20...0x3f:
            state = .sequence(parameters.count < Self.parametersMax ? parameters + [byte] : parameters)
        case 0x40...0x7e:
            state = .ground
            end(parameters, byte, &keys)
        default:
            state = .ground
            takeGround(byte, &keys)
        }
    }

    private mutating func end(_ parameters: [UInt8], _ final: UInt8, _ keys: inout [Key]) {
        switch (final, String(decoding: parameters, as: UTF8.self)) {
        case (UInt8(ascii: "A"), ""): keys.append(.up)
        case (UInt8(ascii: "B"), ""): keys.append(.down)
        case (UInt8(ascii: "~"), "200"): state = .paste([], matched: 0)
        case (UInt8(ascii: "~"), let number):
            if let key = Self.numbered[number] { keys.append(key) }
        default: break
        }
    }

    private static let numbered: [String: Key] = [
        "3": .backspace, "5": .pageUp, "6": .pageDown,
        "11": .function(1), "12": .function(2), "13": .function(3), "14": .function(4), "15": .function(5),
    ]

    private static func singleShift(_ byte: UInt8) -> Key? {
        switch byte {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte - 0x4f))
        // The digits of a keypad in application mode.
        case UInt8(ascii: "p")...UInt8(ascii: "y"): .character(Unicode.Scalar(byte - 0x40))
        default: nil
        }
    }

    private mutating func takePaste(_ byte: UInt8, _ bytes: [UInt8], matched: Int, _ keys: inout [Key]) {
        let end = Self.endOfPaste
        if byte == end[matched] {
            state = .paste(bytes, matched: matched + 1)
            if matched + 1 == end.count {
                state = .ground
                keys.append(.paste(String(decoding: bytes, as: UTF8.self)))
            }
            return
        }
        let isStart = byte == end[0]
        let more = end[..<matched] + (isStart ? [] : [byte])
        state = .paste(Array((bytes + more).prefix(Self.pasteBytesMax)), matched: isStart ? 1 : 0)
    }
}
