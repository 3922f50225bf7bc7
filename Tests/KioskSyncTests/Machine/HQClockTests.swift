import Testing

@testable import KioskSync

@Suite struct HQClockTests {
    @Test func `knows nothing before HQ has spoken`() {
        #expect(HQClock().offset(fromWall: 1000, at: .zero) == nil)
        #expect(HQClock().requestTime(wall: 1000.9, at: .zero) == 1000)
    }

    @Test func `keeps HQ's time when the wall clock is set`() {
        var clock = HQClock()
        clock.learn(unixSeconds: 1_790_000_000, at: .seconds(10))
        #expect(clock.offset(fromWall: 1_790_000_000.5, at: .seconds(10)) == 0)
        #expect(clock.requestTime(wall: 1_789_992_805, at: .seconds(15)) == 1_790_000_005)
        #expect(clock.requestTime(wall: 0, at: .seconds(15)) == 1_790_000_005)
        #expect(clock.requestTime(wall: 4_000_000_000, at: .seconds(15)) == 1_790_000_005)
    }

    @Test func `lets HQ see a small error of the wall clock`() {
        var clock = HQClock()
        clock.learn(unixSeconds: 1_790_000_000, at: .zero)
        #expect(clock.requestTime(wall: 1_790_000_030, at: .zero) == 1_790_000_030)
    }
}
