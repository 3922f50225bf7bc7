import NIOCore
import Testing

@testable import KioskDaemon

@Suite struct ConnectionDeadlineTests {
    private func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(1) + .seconds(seconds) }

    @Test func `sets the alarm for the first deadline and for one before it`() {
        var deadline = ConnectionDeadline()
        #expect(deadline.move(to: at(60)) == true)
        #expect(deadline.move(to: at(10)) == true)
        #expect(deadline.ring() == .due)
    }

    @Test func `leaves the alarm alone when the deadline moves on, and sets it again when it rings`() {
        var deadline = ConnectionDeadline()
        #expect(deadline.move(to: at(10)) == true)
        deadline.clear()
        #expect(deadline.move(to: at(60)) == false)
        #expect(deadline.ring() == .again(at(60)))
        #expect(deadline.ring() == .due)
    }

    @Test func `does nothing when the alarm rings without a deadline, and sets it for the next`() {
        var deadline = ConnectionDeadline()
        #expect(deadline.move(to: at(10)) == true)
        deadline.clear()
        #expect(deadline.ring() == .none)
        #expect(deadline.move(to: at(20)) == true)
        #expect(deadline.ring() == .due)
        #expect(deadline.ring() == .none)
    }
}
