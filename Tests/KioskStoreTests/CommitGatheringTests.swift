import Testing

@testable import KioskStore

@Suite struct CommitGatheringTests {
    private let card = Duration.milliseconds(5)

    /// The state after a commit of `count` writes that took `sync`, with `waiting` more at its end.
    private func after(_ count: Int, waiting: Int = 0, sync: Duration) -> CommitGathering {
        var gathering = CommitGathering()
        gathering.committed(count, waiting: waiting, sync: sync)
        return gathering
    }

    @Test func `waits for nobody before the first commit, nor on a quick disk`() {
        var first = CommitGathering()
        #expect(first.isQuick)
        #expect(first.pause(waiting: 1) == nil)
        var quick = after(32, waiting: 32, sync: CommitGathering.quickSyncMax)
        #expect(quick.isQuick)
        #expect(quick.pause(waiting: 32) == nil)
    }

    @Test func `lets a lone writer wait for nobody on a slow disk`() {
        var gathering = after(1, sync: card)
        #expect(!gathering.isQuick)
        #expect(gathering.pause(waiting: 1) == nil)
    }

    @Test func `waits until those who were answered are back`() {
        var gathering = after(32, waiting: 32, sync: card)
        #expect(gathering.pause(waiting: 32) == card / 16)
        #expect(gathering.pause(waiting: 60) == card / 16)
        #expect(gathering.pause(waiting: 64) == nil)
    }

    @Test func `waits no longer when nobody has come since it looked last`() {
        var gathering = after(64, sync: card)
        #expect(gathering.pause(waiting: 1) == card / 16)
        #expect(gathering.pause(waiting: 1) == nil)
        // The next commit begins to wait anew.
        #expect(gathering.pause(waiting: 1) == card / 16)
    }

    @Test func `waits for one sync at most, however many keep coming`() {
        var gathering = after(1000, sync: card)
        var waiting = 0
        var waited = Duration.zero
        repeat {
            waiting += 1
            guard let pause = gathering.pause(waiting: waiting) else { break }
            waited += pause
        } while true
        #expect(waited == card)
    }
}
