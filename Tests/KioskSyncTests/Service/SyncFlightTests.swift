import IkrarLedger
import IkrarWire
import KioskStore
import Testing

@testable import KioskSync

@Suite struct SyncFlightTests {
    private static let signer = MachineFixture.signer

    /// A batch was sent, and the next one ahead.
    private func flight(next seq: UInt64) -> SyncFlight {
        var flight = SyncFlight(recordsMax: 500, bytesMax: 256 << 10)
        let entry = OutboxEntry(seq: seq, leaf: MachineFixture.leaf(seq), note: [1], openings: [], isWithheld: false)
        flight.send(
            SyncFlight.Ahead(
                batch: FramedBatch(OutboxBatch(signer: Self.signer, entries: [entry], headSeq: seq)),
                exchange: Task { .gap(expectedSeq: seq) }
            )
        )
        return flight
    }

    private func step(_ nextSeq: UInt64, next: SyncNext = MachineFixture.full) -> SyncStep {
        SyncStep([.accept(Self.signer, [StoredRun(seq: 2, index: 9)], nextSeq: nextSeq)], next: next)
    }

    @Test func `goes on with what was sent ahead while the receipt is proven`() async throws {
        var flight = flight(next: 3)
        #expect(flight.goOn(step(3)) { _ in }?.entries.map(\.seq) == [3])
        #expect(flight.batch?.outbox.entries.map(\.seq) == [3])
        #expect(try await flight.answered() == .gap(expectedSeq: 3))
        #expect(try await flight.answered() == nil)
        try await flight.landed()
    }

    @Test func `goes on with nothing that is not what the step asks for`() {
        let other = SyncNext.fetch(recordsMax: 250, bytesMax: 256 << 10)
        for step in [step(2), step(4), step(3, next: other), SyncStep(next: MachineFixture.full)] {
            var flight = flight(next: 3)
            #expect(flight.goOn(step) { _ in Issue.record("nothing was to be written") } == nil)
        }
    }

    @Test func `asks for no answer to what was sent ahead in vain`() async {
        var flight = SyncFlight(recordsMax: 500, bytesMax: 256 << 10)
        let exchange = Task<PushOutcome, any Error> {
            try await Task.sleep(for: .seconds(3600))
            return .gap(expectedSeq: 0)
        }
        flight.send(
            SyncFlight.Ahead(batch: FramedBatch(OutboxBatch(signer: "s", entries: [], headSeq: 0)), exchange: exchange)
        )
        flight.giveUp()
        await #expect(throws: CancellationError.self) { try await exchange.value }
    }

    @Test func `tells what went wrong with a receipt`() async {
        var flight = flight(next: 3)
        _ = flight.goOn(step(3)) { _ in throw ReceiptFailure.rolledBack(from: 9, to: 3) }
        await #expect(throws: ReceiptFailure.rolledBack(from: 9, to: 3)) { try await flight.landed() }
    }

    @Test func `a service that stops does not wait for HQ`() async {
        var flight = flight(next: 3)
        _ = flight.goOn(step(3)) { _ in try await Task.sleep(for: .seconds(3600)) }
        let waiting = Task { [flight] in
            var flight = flight
            try await flight.landed()
        }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }
}
