/// Makes codes of the bytes of a serial line, a FIFO or a pseudo-terminal.
///
/// Total: any bytes give scans and rejects. CR, LF and CR LF end a line, as ``CodeFormat/terminator`` has it; empty lines are
/// nothing. Every other byte is the code's, also NUL.
package struct LineDecoder: Sendable {
    private let format: CodeFormat
    private var code: CodeAssembler

    /// A decoder for lines framed so.
    package init(format: CodeFormat = CodeFormat()) {
        self.format = format
        code = CodeAssembler(format)
    }

    /// When silence decides about the code that was begun; `nil` when none was.
    package var deadline: Microseconds? { code.deadline }

    /// Takes bytes that came at `time`; what they complete goes to the end of `readings`.
    package mutating func consume(
        _ bytes: UnsafeRawBufferPointer,
        at time: Microseconds,
        into readings: inout [Reading]
    ) {
        if format.terminator == .idle, let reading = code.expire(at: time) { readings.append(reading) }
        for byte in bytes {
            let isEnd =
                switch byte {
                case UInt8(ascii: "\r"), UInt8(ascii: "\n"): format.terminator.isEndedByEnter
                case UInt8(ascii: "\t"): format.terminator.isEndedByTab
                default: false
                }
            if isEnd {
                if let reading = code.end(at: time) { readings.append(reading) }
            } else {
                code.append(byte, at: time)
            }
        }
    }

    /// Takes bytes that came at `time`; returns what they complete.
    package mutating func consume(_ bytes: [UInt8], at time: Microseconds = 0) -> [Reading] {
        var readings: [Reading] = []
        bytes.withUnsafeBytes { consume($0, at: time, into: &readings) }
        return readings
    }

    /// What silence until `time` makes of the code that was begun.
    package mutating func expire(at time: Microseconds) -> Reading? { code.expire(at: time) }

    /// Forgets the code that was begun: the device has gone.
    package mutating func reset() { code.reset() }
}
