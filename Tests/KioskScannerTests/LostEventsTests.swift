import KioskScanner
import Testing

struct LostEventsTests {
    private static let nip = "198501012010011001"

    /// What is left of a NIP and Enter when the kernel's buffer of 64 events overflowed: the end only.
    private static func stalled(_ keys: inout Keystrokes) {
        keys.type("19850101201")
        keys.dropped()
        keys.event(1, 11, 0)
        keys.report()
        keys.type(line: "0011001")
    }

    @Test func `what a stalled reader would turn into 0011001 asks to be scanned again`() {
        #expect(
            decode { keys in
                Self.stalled(&keys)
                keys.type(line: Self.nip)
            } == ["<lost_events>", Self.nip]
        )
    }

    @Test func `also when nothing of the code came before the loss`() {
        #expect(
            decode { keys in
                keys.dropped()
                keys.report()
                keys.type(line: "0011001")
                keys.type(line: Self.nip)
            } == ["<lost_events>", Self.nip]
        )
    }

    @Test func `nothing is believed until the report, not even a terminator`() {
        #expect(
            decode { keys in
                keys.type("1985")
                keys.dropped()
                keys.event(1, 28, 1)
                keys.event(1, 42, 1)
                keys.event(0x11, 1, 1)
                keys.report()
                keys.type(line: "0011001")
                keys.type(line: "a1")
            } == ["<lost_events>", "a1"]
        )
    }

    @Test func `several losses in one code are one reject`() {
        #expect(
            decode { keys in
                for _ in 0..<3 { Self.stalledWithoutEnd(&keys) }
                keys.type(line: "1")
                keys.type(line: "2")
            } == ["<lost_events>", "2"]
        )
    }

    @Test func `a loss at the end of a recording is told`() {
        #expect(decode { Self.stalledWithoutEnd(&$0) } == ["<lost_events>"])
    }

    @Test func `Shift whose release was lost does not last`() {
        #expect(
            decode { keys in
                keys.down(42)
                keys.dropped()
                keys.report()
                keys.stroke(28)
                keys.type(line: "a")
            } == ["<lost_events>", "a"]
        )
    }

    private static func stalledWithoutEnd(_ keys: inout Keystrokes) {
        keys.type("1985")
        keys.dropped()
        keys.report()
        keys.type("001")
    }
}
