import KioskScanner
import Testing

struct LineDecoderTests {
    private static func decode(_ bytes: [UInt8], _ format: CodeFormat = CodeFormat()) -> [String] {
        var decoder = LineDecoder(format: format)
        return words(decoder.consume(bytes))
    }

    @Test func `CR, LF and CR LF end a line, and empty lines are nothing`() {
        #expect(Self.decode(Array("1\r2\n3\r\n\n\r\r\n4\n".utf8)) == ["1", "2", "3", "4"])
    }

    @Test func `every other byte is the code's`() {
        #expect(Self.decode([0, 0x1D, 0x31, 0x0A]) == ["\0\u{1D}1"])
        #expect(Self.decode(Array("é€\n".utf8)) == ["é€"])
    }

    @Test func `what is not UTF-8 is no text`() {
        #expect(Self.decode([0x31, 0xFF, 0x0A, 0x32, 0x0A]) == ["<not_text>", "2"])
    }

    @Test func `a line that is too long is rejected once`() {
        #expect(Self.decode([UInt8](repeating: 0x39, count: 100_000) + Array("\n1\n".utf8)) == ["<too_long>", "1"])
    }

    @Test func `STX and ETX are a prefix and a suffix`() {
        let format = CodeFormat(prefix: "\u{2}", suffix: "\u{3}")
        #expect(Self.decode(Array("\u{2}12\u{3}\r\n".utf8), format) == ["12"])
    }

    @Test func `silence ends a line where nothing else does`() {
        var decoder = LineDecoder(format: CodeFormat(terminator: .idle, idleMilliseconds: 50))
        #expect(decoder.consume(Array("12".utf8), at: 0) == [])
        #expect(decoder.deadline == 50_000)
        #expect(decoder.consume(Array("34".utf8), at: 40_000) == [])
        #expect(decoder.expire(at: 89_999) == nil)
        #expect(words([decoder.expire(at: 90_000)].compactMap { $0 }) == ["1234"])
        #expect(words(decoder.consume(Array("5\n".utf8), at: 200_000)) == ["5"])
    }

    @Test func `a line cut by the device's going yields nothing`() {
        var decoder = LineDecoder()
        #expect(decoder.consume(Array("1990".utf8)) == [])
        decoder.reset()
        #expect(words(decoder.consume(Array("12\n".utf8))) == ["12"])
    }
}
