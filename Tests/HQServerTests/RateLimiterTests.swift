import Testing

@testable import HQServer

@Suite("Rate limiter")
struct RateLimiterTests {
    @Test("lets a burst through, then one for each interval, apart for each key")
    func bursts() {
        let limiter = RateLimiter(burst: 2, secondsPerRequest: 10)
        let start = ContinuousClock.now
        #expect(limiter.take("a", at: start) == nil)
        #expect(limiter.take("a", at: start) == nil)
        #expect(limiter.take("a", at: start) == 10)
        #expect(limiter.take("b", at: start) == nil)
        #expect(limiter.take("a", at: start + .seconds(4)) == 6)
        #expect(limiter.take("a", at: start + .seconds(10)) == nil)
        #expect(limiter.take("a", at: start + .seconds(10)) == 10)
    }

    @Test("forgets keys that have their burst back, and refuses new ones when none has")
    func boundsMemory() {
        let limiter = RateLimiter(burst: 1, secondsPerRequest: 10)
        let start = ContinuousClock.now
        for number in 0..<HQServerLimit.rateKeysMax { _ = limiter.take("\(number)", at: start) }
        #expect(limiter.take("new", at: start) != nil)
        #expect(limiter.take("new", at: start + .seconds(11)) == nil)
    }
}
