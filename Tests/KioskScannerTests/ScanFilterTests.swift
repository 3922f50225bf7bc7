import KioskScanner
import Testing

struct ScanFilterTests {
    private static let reader = ReaderConfiguration(name: "a", kind: .keyboard, match: .path("/dev/null"))

    private static func scan(_ text: String, at milliseconds: Microseconds) -> Scan {
        Scan(text: text, began: milliseconds * 1000, ended: milliseconds * 1000 + 20_000)
    }

    @Test func `the same code counts once within the cool-down, and again after it`() {
        var filter = ScanFilter(Self.reader)
        #expect(filter.judge(Self.scan("1", at: 0)) == .accepted)
        #expect(filter.judge(Self.scan("1", at: 1000)) == .repeated)
        #expect(filter.judge(Self.scan("1", at: 2900)) == .repeated)
        #expect(filter.judge(Self.scan("1", at: 3000)) == .accepted)
    }

    @Test func `another code right after the first is blanked, and counts when it is presented again`() {
        var filter = ScanFilter(Self.reader)
        #expect(filter.judge(Self.scan("1", at: 0)) == .accepted)
        #expect(filter.judge(Self.scan("2", at: 300)) == .blanked)
        #expect(filter.judge(Self.scan("2", at: 500)) == .accepted)
        #expect(filter.judge(Self.scan("1", at: 1000)) == .repeated)
    }

    @Test func `codes sent in one go all count`() {
        var filter = ScanFilter(Self.reader)
        for number: Microseconds in 0..<20 {
            #expect(filter.judge(Self.scan("\(number)", at: number * 21)) == .accepted)
        }
    }

    @Test func `a code that came to nothing counts at once when it is presented again`() {
        var filter = ScanFilter(Self.reader)
        let scan = Self.scan("1", at: 0)
        #expect(filter.judge(scan) == .accepted)
        filter.forget(scan)
        #expect(filter.judge(Self.scan("1", at: 100)) == .accepted)
    }

    @Test func `both can be turned off, and times that run back do no harm`() {
        let open = ReaderConfiguration(
            name: "a",
            kind: .fifo,
            match: .path("/dev/null"),
            coolDownMilliseconds: 0
        )
        var filter = ScanFilter(open)
        #expect(filter.judge(Self.scan("1", at: 0)) == .accepted)
        #expect(filter.judge(Self.scan("1", at: 100)) == .accepted)
        var odd = ScanFilter(Self.reader)
        for time in [0, -5, Microseconds.max / 2000, Microseconds.min / 2000, 7] {
            _ = odd.judge(Self.scan("1", at: time))
        }
    }
}
