import KioskControl

/// Bytes of stdin, in pieces of any size, become lines. LF, CR and CR LF end a line, as scanners send any of them;
/// empty lines are no lines. Memory is bounded by the limit, whatever arrives.
struct ScanLineReader {
    private let bytesMax: Int
    private var line: [UInt8] = []
    private var isTooLong = false

    init(bytesMax: Int = ControlLimit.inputBytesMax) {
        self.bytesMax = bytesMax
    }

    /// The lines that `chunk` completes.
    mutating func consume(_ chunk: some Sequence<UInt8>) -> [ScanLine] {
        var lines: [ScanLine] = []
        for byte in chunk {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if let line = take() { lines.append(line) }
            } else if line.count < bytesMax {
                line.append(byte)
            } else {
                isTooLong = true
            }
        }
        return lines
    }

    /// The last line, when the input ends without a line end.
    mutating func finish() -> ScanLine? {
        take()
    }

    private mutating func take() -> ScanLine? {
        defer {
            line.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        if isTooLong { return .tooLong }
        if line.isEmpty { return nil }
        guard let text = String(validating: line, as: UTF8.self) else { return .notText }
        return .text(text)
    }
}
