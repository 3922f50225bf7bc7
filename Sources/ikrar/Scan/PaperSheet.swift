import IkrarConsole
import KioskControl

/// A typed-up sheet of paper: one identifier a line.
struct PaperSheet: Equatable {
    /// One person's line.
    struct Line: Equatable {
        /// Counted from 1, as an editor does.
        let number: Int
        let input: ScanLine
    }

    /// 50 full sheets at once; more is no paper fallback but an import.
    static let linesMax = 5000
    /// Names and remarks beside the number have room.
    static let lineBytesMax = 1024
    /// All of it.
    static let bytesMax = linesMax * lineBytesMax

    let lines: [Line]

    /// The sheet in `bytes`: text or CSV, of whose columns only the first is read. Empty lines, lines that begin with `#`
    /// and a heading (a first line whose first column has no digit) are passed over.
    init(_ bytes: [UInt8]) throws(CommandFailure) {
        var lines: [Line] = []
        var isFirst = true
        var number = 0
        // A CR LF is one end of line, a lone CR another one's.
        let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for raw in all {
            number += 1
            let line = Self.column(raw)
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            defer { isFirst = false }
            if isFirst, !line.contains(where: { (0x30...0x39).contains($0) }) { continue }
            lines.append(Line(number: number, input: Self.input(line, lineBytes: raw.count)))
            guard lines.count <= Self.linesMax else {
                let limit = OperatorNumber.message(Self.linesMax)
                throw CommandFailure(
                    code: "too_many_lines",
                    status: .badData,
                    message: Message(
                        indonesian: "Lebih dari \(limit.indonesian) baris; bagi berkasnya.",
                        english: "More than \(limit.english) lines; split the file."
                    )
                )
            }
        }
        self.lines = lines
    }

    private static func input(_ line: ArraySlice<UInt8>, lineBytes: Int) -> ScanLine {
        guard line.count <= ControlLimit.inputBytesMax, lineBytes <= lineBytesMax else { return .tooLong }
        guard let text = String(validating: line, as: UTF8.self) else { return .notText }
        return .text(text)
    }

    /// The first column without the byte order mark, quotes and spaces around it.
    private static func column(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.prefix { ![UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].contains($0) }
        let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0D || $0 == UInt8(ascii: "\"") }
        rest = rest.drop(while: blank)
        while let last = rest.last, blank(last) { rest = rest.dropLast() }
        return rest
    }
}
