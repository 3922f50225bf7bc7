/// Collects the characters of one code until it ends, with a limit on everything.
///
/// Whatever befalls a code, at most one ``Reading`` comes of it: the gravest of what was wrong with it.
struct CodeAssembler: Sendable {
    /// What is wrong with the code that is being collected, in rising order.
    private enum Damage: Int {
        case none, notText, tooLong, lostEvents
    }

    private let format: CodeFormat
    private let prefix: [UInt8]
    private let suffix: [UInt8]
    /// The longest code with what is around it.
    private let bytesMax: Int
    private var bytes: [UInt8] = []
    private var damage = Damage.none
    private var began: Microseconds = 0
    private var latest: Microseconds = 0

    /// Collects codes of this format.
    init(_ format: CodeFormat) {
        self.format = format
        prefix = Array(format.prefix.utf8)
        suffix = Array(format.suffix.utf8)
        bytesMax = CodeFormat.bytesMax + AIMIdentifier.count + prefix.count + suffix.count
        bytes.reserveCapacity(bytesMax)
    }

    /// Whether a code was begun.
    var isCollecting: Bool { !bytes.isEmpty || damage != .none }

    /// When silence decides about the code that was begun; `nil` when none was.
    var deadline: Microseconds? { isCollecting ? latest.addingReportingOverflow(format.patience).partialValue : nil }

    /// Adds a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8, at time: Microseconds) {
        note(time)
        guard bytes.count < bytesMax else { return worsen(.tooLong) }
        bytes.append(byte)
    }

    /// Adds a character.
    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar, at time: Microseconds) {
        if scalar.isASCII { return append(UInt8(truncatingIfNeeded: scalar.value), at: time) }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte, at: time) }
    }

    /// Takes the last character back.
    mutating func removeLast() {
        while let byte = bytes.popLast(), UTF8.isContinuation(byte) {}
    }

    /// Notes a character that does not exist.
    mutating func appendNoText(at time: Microseconds) {
        note(time)
        worsen(.notText)
    }

    /// Notes that something of the code is missing: nothing of it will be believed.
    mutating func lose(at time: Microseconds) {
        note(time)
        bytes.removeAll(keepingCapacity: true)
        worsen(.lostEvents)
    }

    /// Ends the code; `nil` when none was begun.
    mutating func end(at time: Microseconds) -> Reading? {
        guard isCollecting else { return nil }
        latest = time
        defer { reset() }
        switch damage {
        case .lostEvents: return .reject(.lostEvents)
        case .tooLong: return .reject(.tooLong)
        case .notText: return .reject(.notText)
        case .none: return whole()
        }
    }

    /// What silence until `time` makes of the code that was begun: with ``Terminator/idle`` its end, else a device that sends
    /// no terminator. `nil` before the ``deadline``.
    mutating func expire(at time: Microseconds) -> Reading? {
        guard let deadline, time >= deadline else { return nil }
        if format.terminator == .idle || damage != .none { return end(at: latest) }
        reset()
        return .reject(.noTerminator)
    }

    /// Forgets the code that was begun: nothing comes of it.
    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        damage = .none
    }

    @inline(__always)
    private mutating func note(_ time: Microseconds) {
        if bytes.isEmpty, damage == .none { began = time }
        latest = time
    }

    private mutating func worsen(_ found: Damage) {
        if found.rawValue > damage.rawValue { damage = found }
    }

    private func whole() -> Reading? {
        var code = bytes[...]
        if !prefix.isEmpty, code.starts(with: prefix) { code = code.dropFirst(prefix.count) }
        if !suffix.isEmpty, code.count >= suffix.count, code.suffix(suffix.count).elementsEqual(suffix) {
            code = code.dropLast(suffix.count)
        }
        let symbology = AIMIdentifier(code)
        if symbology != nil { code = code.dropFirst(AIMIdentifier.count) }
        if code.isEmpty { return nil }
        guard code.count <= CodeFormat.bytesMax else { return .reject(.tooLong) }
        guard let text = String(validating: code, as: UTF8.self) else { return .reject(.notText) }
        return .scan(Scan(text: text, symbology: symbology, began: began, ended: latest))
    }
}
