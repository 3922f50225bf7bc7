import KioskScanner
import Testing

/// Any bytes, cut anywhere, give scans and rejects.
struct TotalityTests {
    /// A generator whose numbers are the same in each run (SplitMix64).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private static let recording: [UInt8] = {
        var keys = Keystrokes()
        keys.type(line: "199001012015011999")
        keys.stroke(27, with: 29)
        keys.dropped()
        keys.report()
        keys.type(line: "0011001")
        keys.type(line: "]Q3aBc")
        return keys.bytes
    }()

    @Test func `a recording split at every offset reads the same`() {
        let whole = decode(Self.recording)
        #expect(words(whole) == ["199001012015011999", "<lost_events>", "aBc"])
        var differing = 0
        for offset in 0...Self.recording.count {
            var decoder = EventStreamDecoder(KeyboardDecoder())
            var readings = decoder.consume(Array(Self.recording[..<offset]))
            readings += decoder.consume(Array(Self.recording[offset...]))
            if readings != whole { differing += 1 }
        }
        #expect(differing == 0)
    }

    @Test func `a recording that comes byte by byte reads the same`() {
        var decoder = EventStreamDecoder(KeyboardDecoder())
        #expect(Self.recording.flatMap { decoder.consume([$0]) } == decode(Self.recording))
    }

    @Test(arguments: KeyboardLayout.allCases, Terminator.allCases)
    func `random bytes are events, too`(_ layout: KeyboardLayout, _ terminator: Terminator) {
        var numbers = Numbers(state: 1)
        var decoder = EventStreamDecoder(KeyboardDecoder(layout: layout, format: CodeFormat(terminator: terminator)))
        for _ in 0..<200 {
            let count = Int.random(in: 0...100, using: &numbers)
            check(decoder.consume((0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }))
            #expect(decoder.partialBytes < InputEvent.byteCount)
        }
    }

    @Test(arguments: KeyboardLayout.allCases, Terminator.allCases)
    func `random keys are codes, however they are pressed`(_ layout: KeyboardLayout, _ terminator: Terminator) {
        var numbers = Numbers(state: 2)
        var decoder = KeyboardDecoder(layout: layout, format: CodeFormat(terminator: terminator))
        var readings: [Reading] = []
        for _ in 0..<20_000 {
            let event = InputEvent(
                time: Microseconds.random(in: Microseconds.min...Microseconds.max, using: &numbers),
                type: [0, 1, 1, 1, 1, 4, 0x11].randomElement(using: &numbers) ?? 1,
                code: UInt16.random(in: 0...140, using: &numbers),
                value: Int32.random(in: -1...3, using: &numbers)
            )
            decoder.consume(event, into: &readings)
            if Int.random(in: 0..<100, using: &numbers) == 0, let reading = decoder.expire(at: event.time) {
                readings.append(reading)
            }
        }
        check(readings)
        #expect(!readings.isEmpty)
    }

    @Test(arguments: Terminator.allCases)
    func `random bytes are lines, too`(_ terminator: Terminator) {
        var numbers = Numbers(state: 3)
        var decoder = LineDecoder(format: CodeFormat(terminator: terminator))
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...40, using: &numbers)
            let time = Microseconds.random(in: Microseconds.min...Microseconds.max, using: &numbers)
            check(decoder.consume((0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }, at: time))
        }
    }

    private func check(_ readings: [Reading]) {
        for case .scan(let scan) in readings {
            #expect(!scan.text.isEmpty)
            #expect(scan.text.utf8.count <= CodeFormat.bytesMax)
        }
    }
}
