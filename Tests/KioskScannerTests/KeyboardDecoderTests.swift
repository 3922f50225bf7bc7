import KioskScanner
import Testing

struct KeyboardDecoderTests {
    @Test func `reads a NIP and Enter`() {
        #expect(decode { $0.type(line: "199001012015011999") } == ["199001012015011999"])
    }

    @Test func `reads several codes in one burst, in order`() {
        #expect(
            decode { keys in
                for code in ["199001012015011999", "ABC-123", "x"] { keys.type(line: code) }
            } == ["199001012015011999", "ABC-123", "x"]
        )
    }

    @Test(arguments: [28, 96, 15] as [UInt16])
    func `Enter, the keypad's Enter and Tab end a code`(_ key: UInt16) {
        #expect(
            decode { keys in
                keys.type("12")
                keys.stroke(key)
                keys.type(line: "34")
            } == ["12", "34"]
        )
    }

    @Test func `a terminator alone is nothing`() {
        #expect(
            decode { keys in
                keys.stroke(28)
                keys.stroke(15)
                keys.type(line: "1")
                keys.stroke(28)
            } == ["1"]
        )
    }

    @Test func `Shift lasts as long as one of the two is held`() {
        #expect(
            decode { keys in
                keys.down(42)
                keys.type("q")
                keys.down(54)
                keys.stroke(17)
                keys.up(42)
                keys.stroke(18)
                keys.up(54)
                keys.stroke(19)
                keys.stroke(28)
            } == ["QWEr"]
        )
    }

    @Test func `repeats of a held key and releases are no characters`() {
        #expect(
            decode { keys in
                keys.down(2)
                for _ in 0..<20 {
                    keys.event(1, 2, 2)
                    keys.event(0, 0, 1)
                }
                keys.up(2)
                keys.up(3)
                keys.event(1, 42, 2)
                keys.stroke(28)
            } == ["1"]
        )
    }

    @Test func `CapsLock turns letters around, not digits`() {
        #expect(
            decode { keys in
                keys.stroke(58)
                keys.type("a1B")
                keys.stroke(58)
                keys.type(line: "a")
            } == ["A1ba"]
        )
    }

    @Test func `the light of CapsLock decides`() {
        #expect(
            decode { keys in
                keys.event(0x11, 1, 1)
                keys.report()
                keys.type("a")
                keys.stroke(58)
                keys.event(0x11, 1, 0)
                keys.type("a")
                keys.event(0x11, 0, 1)
                keys.type(line: "a")
            } == ["Aaa"]
        )
    }

    @Test func `the keypad gives its digits and signs`() {
        #expect(
            decode { keys in
                for key: UInt16 in [79, 80, 81, 75, 76, 77, 71, 72, 73, 82, 83, 74, 78, 55, 98] { keys.stroke(key) }
                keys.stroke(96)
            } == ["1234567890.-+*/"]
        )
    }

    @Test func `a number on the keypad with Alt is its character`() {
        #expect(
            decode { keys in
                for number in ["049", "0065", "233", "0233", "8364", "029"] {
                    keys.down(Keystrokes.leftAlt)
                    for digit in number.unicodeScalars {
                        keys.stroke([82, 79, 80, 81, 75, 76, 77, 71, 72, 73][Int(digit.value) - 48])
                    }
                    keys.up(Keystrokes.leftAlt)
                }
                keys.stroke(28)
            } == ["1AΘé€\u{1D}"]
        )
    }

    @Test func `Enter by number ends a code`() {
        #expect(
            decode { keys in
                keys.type("12")
                keys.down(Keystrokes.leftAlt)
                for key: UInt16 in [82, 79, 81] { keys.stroke(key) }
                keys.up(Keystrokes.leftAlt)
            } == ["12"]
        )
    }

    @Test func `a number that is no character makes the code no text`() {
        #expect(
            decode { keys in
                keys.type("12")
                keys.down(Keystrokes.leftAlt)
                for _ in 0..<30 { keys.stroke(73) }
                keys.up(Keystrokes.leftAlt)
                keys.type(line: "3")
                keys.type(line: "4")
            } == ["<not_text>", "4"]
        )
    }

    @Test func `GS comes as Control and the closing bracket, in each layout by its place`() {
        for layout in KeyboardLayout.allCases {
            #expect(
                decode(layout) { keys in
                    keys.stroke(4)
                    keys.stroke(27, with: Keystrokes.leftControl)
                    keys.stroke(4)
                    keys.stroke(28)
                }.first?.unicodeScalars.dropFirst().first == "\u{1D}"
            )
        }
    }

    @Test func `other keys with Control, Alt or Meta are no characters`() {
        #expect(
            decode { keys in
                keys.type("1")
                keys.stroke(30, with: Keystrokes.leftAlt)
                keys.stroke(30, with: 125)
                keys.stroke(3, with: Keystrokes.leftControl)
                keys.stroke(30, with: Keystrokes.rightAlt)
                keys.stroke(59)
                keys.stroke(200)
                keys.event(1, 0xFFFF, 1)
                keys.type(line: "2")
            } == ["12"]
        )
    }

    @Test func `Backspace takes the last character back`() {
        #expect(
            decode { keys in
                keys.type("123")
                keys.stroke(14)
                keys.stroke(14)
                keys.type(line: "4")
            } == ["14"]
        )
    }

    @Test func `an AIM identifier is taken off and kept`() {
        var keys = Keystrokes()
        keys.type("]")
        keys.type(line: "C1199001012015011999")
        keys.type(line: "]Q")
        let readings = decode(keys.bytes)
        #expect(words(readings) == ["199001012015011999", "]Q"])
        guard case .scan(let scan) = readings.first else { return }
        #expect(scan.symbology?.description == "]C1")
    }

    @Test func `prefix and suffix are taken off where they are`() {
        let format = CodeFormat(prefix: "NIP:", suffix: "--")
        #expect(
            decode(.us, format) { keys in
                keys.type(line: "NIP:12--")
                keys.type(line: "34")
                keys.type(line: "--")
            } == ["12", "34"]
        )
    }

    @Test func `a code that is too long is rejected once, and the next one read`() {
        #expect(
            decode { keys in
                for _ in 0..<1000 { keys.stroke(2) }
                keys.stroke(28)
                keys.type(line: String(repeating: "9", count: 256))
                keys.type(line: String(repeating: "9", count: 257))
            } == ["<too_long>", String(repeating: "9", count: 256), "<too_long>"]
        )
    }

    @Test func `Tab is text where only Enter ends a code, and Enter where only Tab does`() {
        let write: (inout Keystrokes) -> Void = { keys in
            keys.type("1")
            keys.stroke(15)
            keys.type("2")
            keys.stroke(28)
            keys.type("3")
            keys.stroke(15)
        }
        #expect(decode(.us, CodeFormat(terminator: .enter), write) == ["1\t2"])
        #expect(decode(.us, CodeFormat(terminator: .tab), write) == ["1", "2\r3"])
    }

    @Test func `silence ends a code where nothing else does`() {
        #expect(
            decode(.us, CodeFormat(terminator: .idle)) { keys in
                keys.type("12")
                keys.time += 300_000
                keys.type("34")
                keys.time += 300_000
                keys.type(line: "56")
                keys.type("78")
            } == ["12", "34", "56", "78"]
        )
    }

    @Test func `a device that goes in the middle of a code yields nothing`() {
        #expect(decode { $0.type("19900101") } == [])
        var decoder = EventStreamDecoder(KeyboardDecoder())
        var keys = Keystrokes()
        keys.down(Keystrokes.leftShift)
        keys.type("1990")
        #expect(decoder.consume(Array(keys.bytes.dropLast(5))) == [])
        decoder.reset()
        var next = Keystrokes()
        next.type(line: "12a")
        #expect(words(decoder.consume(next.bytes)) == ["12a"])
    }

    @Test func `a device that sends no terminator is found out by silence`() {
        var decoder = EventStreamDecoder(KeyboardDecoder())
        #expect(decoder.deadline == nil)
        var keys = Keystrokes()
        keys.type("12")
        #expect(decoder.consume(keys.bytes) == [])
        let deadline = decoder.deadline ?? 0
        #expect(deadline > keys.time)
        #expect(decoder.expire(at: deadline - 1) == nil)
        #expect(decoder.expire(at: deadline) == .reject(.noTerminator))
        #expect(decoder.expire(at: deadline) == nil)
    }

    @Test func `times say when a code began and ended`() {
        var keys = Keystrokes()
        keys.type(line: "12")
        guard case .scan(let scan) = decode(keys.bytes).first else {
            Issue.record("no scan")
            return
        }
        #expect(scan.began == 1_000_100)
        #expect(scan.ended > scan.began)
    }
}
