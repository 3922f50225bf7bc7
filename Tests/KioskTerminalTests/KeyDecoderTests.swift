import KioskTerminal
import Testing

@Suite("Bytes of a terminal become keys")
struct KeyDecoderTests {
    private static let cases: [(String, [Key])] = [
        ("a1", [.character("a"), .character("1")]),
        ("\r\n\t\u{7f}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
        ("é佐", [.character("é"), .character("佐")]),
        ("\u{3}\u{1D}", [.control("c"), .control("]")]),
        ("\u{1B}[A\u{1B}[B\u{1B}OA\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.up, .down, .up, .pageUp, .pageDown, .backspace]),
        ("\u{1B}OQ\u{1B}[12~\u{1B}[[B", [.function(2), .function(2), .function(2)]),
        ("\u{1B}Op\u{1B}OM", [.character("0"), .enter]),
        ("\u{1B}[200~12\r34\u{1B}[201~x", [.paste("12\r34"), .character("x")]),
        ("\u{1B}[200~\u{1B}[2\u{1B}[201~", [.paste("\u{1B}[2")]),
        // Answers of the terminal and keys that mean nothing here are swallowed whole.
        ("\u{1B}[?62;22c\u{1B}[1;5C\u{1B}]0;title\u{7}\u{1B}P1$r0m\u{1B}\\\u{1B}xz", [.character("z")]),
        ("\u{1B}[<0;12;3M\u{1B}[M", []),
    ]

    @Test(arguments: cases.indices)
    func `wherever the bytes are cut`(index: Int) {
        let (text, keys) = Self.cases[index]
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            let first = decoder.decode(Array(bytes[..<cut]), at: .zero)
            #expect(first + decoder.decode(Array(bytes[cut...]), at: .milliseconds(1)) == keys)
        }
    }

    @Test func `an Escape that nothing follows is the key`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1b], at: .zero).isEmpty)
        #expect(decoder.deadline == KeyDecoder.escapeDelay)
        #expect(decoder.flush(at: KeyDecoder.escapeDelay) == [.escape])
        #expect(decoder.deadline == nil)
    }

    @Test func `a paste that nobody ends does not swallow what comes later`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode(Array("\u{1B}[200~12".utf8), at: .zero).isEmpty)
        #expect(decoder.decode(Array("3".utf8), at: .seconds(2)) == [.paste("12"), .character("3")])
    }

    @Test func `broken UTF-8 and eight-bit controls give nothing`() {
        var decoder = KeyDecoder()
        let bytes: [UInt8] = [0xff, 0x80, 0xc0, 0xaf, 0xe2, 0x28, 0xed, 0xa0, 0x80, 0x9b, 0x31, 0xc2, 0x9b, 0x61]
        #expect(decoder.decode(bytes, at: .zero) == [.character("("), .character("1"), .character("a")])
    }

    @Test func `any bytes at all are taken, in constant memory`() {
        var generator = SeededGenerator(state: 17)
        var decoder = KeyDecoder()
        for _ in 0..<200 {
            let bytes = (0..<500).map { _ in
                Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : 0x1b
            }
            _ = decoder.decode(bytes, at: .zero)
        }
        let long = Array("\u{1B}[200~".utf8) + Array(repeating: UInt8(ascii: "9"), count: 1 << 20)
        _ = decoder.flush(at: .seconds(9))
        _ = decoder.decode(long, at: .seconds(9))
        guard case .paste(let text)? = decoder.flush(at: .seconds(20)).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count <= KeyDecoder.pasteBytesMax)
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
