import Testing

@testable import KioskDaemon

@Suite struct ConnectionMachineTests {
    private let body = Duration.seconds(9)

    @Test func `an exchange has a deadline while the client sends, and none while the daemon works`() {
        var machine = ConnectionMachine()
        #expect(machine.connected() == .deadline(ConnectionLimit.headTimeout))
        #expect(machine.receivedHead(bodyTimeout: body) == .deadline(body))
        #expect(machine.receivedEnd() == .wait)
        machine.answering(isLast: false)
        #expect(machine.answered() == .deadline(ConnectionLimit.headTimeout))
        #expect(machine.phase == .head)
    }

    @Test func `a head or an idle time that takes too long ends the connection`() {
        var machine = ConnectionMachine()
        _ = machine.connected()
        #expect(machine.deadlinePassed() == .close)
    }

    @Test func `a body that takes too long is answered, and then the connection ends`() {
        var machine = ConnectionMachine()
        _ = machine.receivedHead(bodyTimeout: body)
        #expect(machine.deadlinePassed() == .expire(ConnectionLimit.drainTimeout))
        machine.answering(isLast: true)
        #expect(machine.answered() == .close)
        #expect(machine.deadlinePassed() == .close)
    }

    @Test func `an answer before the body's end leaves a little time for the rest`() {
        var machine = ConnectionMachine()
        _ = machine.receivedHead(bodyTimeout: body)
        machine.answering(isLast: true)
        #expect(machine.answered() == .deadline(ConnectionLimit.drainTimeout))
        #expect(machine.receivedEnd() == .close)
        #expect(machine.deadlinePassed() == .close)
    }

    @Test func `an early answer that is not the last lets the next request follow the rest of the body`() {
        var machine = ConnectionMachine()
        _ = machine.receivedHead(bodyTimeout: body)
        machine.answering(isLast: false)
        _ = machine.answered()
        #expect(machine.receivedEnd() == .deadline(ConnectionLimit.headTimeout))
    }

    @Test func `a second request before the answer ends the connection`() {
        var machine = ConnectionMachine()
        _ = machine.receivedHead(bodyTimeout: body)
        _ = machine.receivedEnd()
        #expect(machine.receivedHead(bodyTimeout: body) == .close)
    }
}
