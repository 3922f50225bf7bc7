import KioskControl
import Testing

@testable import ikrar

@Suite struct ScanLineReaderTests {
    private static let full = String(repeating: "9", count: 256)
    private static let input =
        Array("199001012015011999\nNIP. 1\r\n\n\rx\r".utf8) + [0xff, 0xfe, 0x0a] + Array("a\u{0}b\n".utf8)
        + Array((full + "\n" + full + "9 and on\nlast").utf8)
    private static let lines: [ScanLine] = [
        .text("199001012015011999"), .text("NIP. 1"), .text("x"), .notText, .text("a\u{0}b"), .text(full), .tooLong,
        .text("last"),
    ]

    @Test func `lines are the same wherever the input is cut in two`() {
        for cut in 0...Self.input.count {
            var reader = ScanLineReader()
            let lines = reader.consume(Self.input[..<cut]) + reader.consume(Self.input[cut...])
            #expect(lines + [reader.finish()].compactMap(\.self) == Self.lines, "cut at \(cut)")
        }
    }

    @Test func `lines are the same byte by byte`() {
        var reader = ScanLineReader()
        let lines = Self.input.flatMap { reader.consume([$0]) }
        #expect(lines + [reader.finish()].compactMap(\.self) == Self.lines)
    }

    @Test func `what follows an endless line is read again`() {
        var reader = ScanLineReader()
        for _ in 0..<1000 { #expect(reader.consume(repeatElement(UInt8(ascii: "A"), count: 1000)).isEmpty) }
        #expect(reader.consume(Array("\n123\n".utf8)) == [.tooLong, .text("123")])
    }

    @Test func `an empty input has no line`() {
        var reader = ScanLineReader()
        #expect(reader.consume(Array("\n\r\n\r".utf8)).isEmpty)
        #expect(reader.finish() == nil)
    }

    @Test func `an argument is under the same limit`() {
        #expect(ScanLine(argument: Self.full, bytesMax: 256) == .text(Self.full))
        #expect(ScanLine(argument: Self.full + "1", bytesMax: 256) == .tooLong)
    }
}
