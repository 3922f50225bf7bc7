import IkrarLedger
import IkrarWire
import Testing

@testable import KioskSync

private typealias Fixture = MachineFixture

@Suite struct SyncMachineTests {
    private let signer = MachineFixture.signer

    @Test func `a kiosk without an HQ waits for nothing but a signal`() {
        var fixture = Fixture()
        #expect(fixture.tell(.started(isEnrolled: false, forkedSigners: [])) == SyncStep(next: .wait(until: nil)))
        #expect(fixture.machine.state == .notEnrolled)
        #expect(fixture.tell(.recordsWaiting) == SyncStep(next: .wait(until: nil)))
        #expect(fixture.tell(.syncRequested) == SyncStep(next: .wait(until: nil)))
        #expect(fixture.tell(.enrolled) == SyncStep(next: Fixture.full))
        #expect(fixture.machine.state == .sending)
    }

    @Test func `greets HQ at the start, then rests until the next greeting`() {
        var fixture = Fixture()
        #expect(fixture.tell(.started(isEnrolled: true, forkedSigners: [])) == SyncStep(next: Fixture.full))
        #expect(fixture.tell(.fetched(Fixture.outline(3..<3))) == SyncStep(next: .send))
        #expect(
            fixture.tell(.answered(.stored([], nextSeq: 3)))
                == SyncStep([.accept(signer, [], nextSeq: 3)], next: Fixture.full)
        )
        let rest = fixture.tell(.fetched(Fixture.outline(3..<3)))
        #expect(fixture.machine.state == .idle)
        guard let wait = fixture.wait(rest) else {
            Issue.record("no wait")
            return
        }
        #expect(wait >= .seconds(300) && wait <= .seconds(360))
        fixture.now += wait
        #expect(fixture.tell(.waited) == SyncStep(next: Fixture.full))
        #expect(fixture.tell(.fetched(Fixture.outline(3..<3))) == SyncStep(next: .send))
    }

    @Test func `has what HQ lists proven, and asks for more`() {
        var fixture = Fixture.sending(0..<3)
        let records = Fixture.records(0..<3)
        #expect(
            fixture.tell(.answered(.stored(records, nextSeq: 3)))
                == SyncStep([.accept(signer, records, nextSeq: 3)], next: Fixture.full)
        )
    }

    @Test func `passes nothing beyond the first record HQ does not claim`() {
        var fixture = Fixture.sending(0..<3)
        let wrong = StoredRun(seq: 1, index: 101, count: 9)
        let stranger = StoredRun(seq: 9, index: 109)
        let records = [Fixture.records(0..<1)[0], wrong, Fixture.records(2..<3)[0], stranger]
        let proven = [records[0], records[2]]
        #expect(
            fixture.tell(.answered(.stored(records, nextSeq: 3)))
                == SyncStep([.accept(signer, proven, nextSeq: 1)], next: Fixture.full)
        )
    }

    @Test func `takes a run only as a part of the batch that was sent whole`() {
        let wrong: [StoredRun] = [
            StoredRun(seq: 10, index: 0, count: 0),
            StoredRun(seq: 9, index: 0, count: 2),
            StoredRun(seq: 10, index: 0, count: 5),
            StoredRun(seq: 10, index: 0, count: .max),
            StoredRun(seq: 13, index: 0, count: 2),
            StoredRun(seq: 10, index: 0, count: 3),
        ]
        let right = StoredRun(seq: 12, index: 7, count: 2)
        var fixture = Fixture.resting(nextSeq: 10)
        _ = fixture.tell(.syncRequested)
        _ = fixture.tell(.fetched(Fixture.outline(10..<14, withheld: [11])))
        #expect(
            fixture.tell(.answered(.stored(wrong + [right], nextSeq: 14)))
                == SyncStep([.accept(signer, [right], nextSeq: 10)], next: Fixture.full)
        )
    }

    @Test func `an answer that proves nothing is not HQ's, and is not asked for again at once`() {
        for records in [[], [StoredRun(seq: 9, index: 0)]] {
            var fixture = Fixture.sending(0..<3)
            let step = fixture.tell(.answered(.stored(records, nextSeq: 3)))
            #expect(step.effects.isEmpty)
            #expect(fixture.wait(step) != nil)
            #expect(fixture.machine.state == .captivePortal)
        }
    }

    @Test func `waits for witnesses, and tries again soon`() {
        var fixture = Fixture.sending(0..<3)
        _ = fixture.tell(.answered(.stored(Fixture.records(0..<3), nextSeq: 3)))
        let step = fixture.tell(.unproven(.pending(size: 3)))
        #expect(fixture.machine.state == .witnesses)
        #expect(fixture.wait(step).map { $0 <= .seconds(6) } == true)
        fixture.now += .seconds(6)
        #expect(fixture.tell(.waited) == SyncStep(next: Fixture.full))
    }

    @Test func `stops for an hour when HQ's log was changed, unless an operator wants to know`() {
        var fixture = Fixture.sending(0..<3)
        _ = fixture.tell(.answered(.stored(Fixture.records(0..<3), nextSeq: 3)))
        let step = fixture.tell(.unproven(.rolledBack(from: 9, to: 3)))
        #expect(fixture.machine.state == .alarm)
        #expect(fixture.machine.detail?.contains("had 9 entries") == true)
        #expect(fixture.wait(step) == .seconds(3600))
        #expect(fixture.tell(.recordsWaiting) == step)
        #expect(fixture.tell(.syncRequested) == SyncStep(next: Fixture.full))
    }

    @Test func `passes a withheld record that HQ has noted`() {
        var fixture = Fixture.resting(nextSeq: 4)
        _ = fixture.tell(.syncRequested)
        _ = fixture.tell(.fetched(Fixture.outline(4..<6, withheld: [4, 5])))
        #expect(
            fixture.tell(.answered(.stored([], nextSeq: 6)))
                == SyncStep([.accept(signer, [], nextSeq: 6)], next: Fixture.full)
        )
    }

    @Test func `a first new record waits a moment for others`() {
        var fixture = Fixture.resting()
        let step = fixture.tell(.recordsWaiting)
        #expect(fixture.wait(step) == .seconds(1))
        fixture.now += .milliseconds(400)
        #expect(fixture.tell(.recordsWaiting) == step)
        fixture.now += .milliseconds(600)
        #expect(fixture.tell(.waited) == SyncStep(next: Fixture.full))
    }

    @Test func `new records do not shorten the wait after a failure, an operator does`() {
        var fixture = Fixture.sending(0..<1)
        let step = fixture.tell(.answered(.unreachable(.offline, detail: "no route")))
        #expect(fixture.machine.state == .offline)
        #expect(fixture.machine.detail == "no route")
        fixture.now += .milliseconds(100)
        #expect(fixture.tell(.recordsWaiting) == step)
        #expect(fixture.tell(.syncRequested) == SyncStep(next: Fixture.full))
    }

    @Test func `asking again and again does not make the kiosk wait longer by itself`() throws {
        var fixture = Fixture.resting(nextSeq: 0)
        for _ in 0..<50 {
            #expect(fixture.tell(.syncRequested) == SyncStep(next: Fixture.full))
            _ = fixture.tell(.fetched(Fixture.outline(0..<1)))
            let wait = try #require(fixture.wait(fixture.tell(.answered(.unreachable(.offline, detail: "no route")))))
            #expect(wait <= SyncTiming.backoffMin * 3)
        }
    }

    @Test func `an operator gets HQ's own word also when there is nothing to send`() {
        var fixture = Fixture.resting()
        _ = fixture.tell(.syncRequested)
        #expect(fixture.tell(.fetched(Fixture.outline(0..<0))) == SyncStep(next: .send))
        _ = fixture.tell(.answered(.stored([], nextSeq: 0)))
        #expect(fixture.wait(fixture.tell(.fetched(Fixture.outline(0..<0)))) != nil)
        #expect(fixture.machine.state == .idle)
    }

    @Test func `waits grow by decorrelated jitter between 2 s and 15 min, and start anew after success`() {
        var fixture = Fixture.sending(0..<1)
        var previous = Duration.seconds(2)
        var longest = Duration.zero
        for _ in 0..<200 {
            let step = fixture.tell(.answered(.unreachable(.dns, detail: "")))
            guard let wait = fixture.wait(step) else {
                Issue.record("no wait")
                return
            }
            #expect(wait >= .seconds(2) && wait <= min(previous * 3, .seconds(900)))
            (previous, longest) = (wait, max(longest, wait))
            fixture.now += wait
            _ = fixture.tell(.waited)
            _ = fixture.tell(.fetched(Fixture.outline(0..<1)))
        }
        #expect(longest > .seconds(300))
        _ = fixture.tell(.answered(.stored(Fixture.records(0..<1), nextSeq: 1)))
        _ = fixture.tell(.fetched(Fixture.outline(1..<2)))
        let step = fixture.tell(.answered(.unreachable(.dns, detail: "")))
        #expect(fixture.wait(step).map { $0 <= .seconds(6) } == true)
    }

    @Test func `two kiosks do not wait alike`() {
        var (first, second) = (Fixture.sending(0..<1), Fixture.sending(0..<1))
        second.random = SeededGenerator(seed: 2)
        let outcome = SyncEvent.answered(.unreachable(.offline, detail: ""))
        #expect(first.tell(outcome) != second.tell(outcome))
    }

    @Test func `honours the time HQ names`() {
        var fixture = Fixture.sending(0..<1)
        #expect(fixture.wait(fixture.tell(.answered(.busy(retryAfter: .seconds(7), detail: "")))) == .seconds(7))
        #expect(fixture.machine.state == .busy)
    }

    @Test func `a skewed clock is corrected once, then reported`() {
        var fixture = Fixture.sending(0..<1)
        #expect(fixture.tell(.answered(.skew(detail: "off"))) == SyncStep(next: .send))
        let step = fixture.tell(.answered(.skew(detail: "off")))
        #expect(fixture.wait(step) != nil)
        #expect(fixture.machine.state == .clock)
    }

    @Test func `a kiosk HQ does not accept stops, deletes nothing, and looks again each hour`() {
        var fixture = Fixture.sending(0..<1)
        let step = fixture.tell(.answered(.unauthorized(detail: "revoked")))
        #expect(step.effects.isEmpty)
        #expect(fixture.wait(step) == .seconds(3600))
        #expect(fixture.machine.state == .unauthorized)
        #expect(fixture.tell(.recordsWaiting) == step)
        #expect(fixture.tell(.syncRequested) == SyncStep(next: Fixture.full))
    }

    @Test func `a fork is kept as evidence and its signer never sent again`() {
        var fixture = Fixture.sending(5..<8)
        #expect(
            fixture.tell(.answered(.fork(seq: 6, theirNote: [1, 2])))
                == SyncStep([.recordFork(signer: signer, seq: 6, theirNote: [1, 2])], next: Fixture.full)
        )
        let rest = fixture.tell(.fetched(Fixture.outline(5..<8)))
        #expect(fixture.wait(rest) != nil)
        #expect(fixture.machine.state == .fork)
        _ = fixture.tell(.syncRequested)
        #expect(fixture.wait(fixture.tell(.fetched(Fixture.outline(5..<8)))) != nil)
        let other = BatchOutline(signer: "other", entries: Fixture.outline(0..<1).entries, nextSeq: 1)
        _ = fixture.tell(.syncRequested)
        #expect(fixture.tell(.fetched(other)) == SyncStep(next: .send))
    }

    @Test func `a fork known from before a restart is still one`() {
        var fixture = Fixture()
        _ = fixture.tell(.started(isEnrolled: true, forkedSigners: [signer]))
        #expect(fixture.wait(fixture.tell(.fetched(Fixture.outline(0..<1)))) != nil)
        #expect(fixture.machine.state == .fork)
    }

    @Test func `a gap rewinds to the seq HQ wants`() {
        var fixture = Fixture.sending(10..<12)
        #expect(
            fixture.tell(.answered(.gap(expectedSeq: 4)))
                == SyncStep([.rewind(signer: signer, seq: 4)], next: Fixture.full)
        )
        _ = fixture.tell(.fetched(Fixture.outline(4..<12)))
        let records = Fixture.records(4..<12)
        #expect(
            fixture.tell(.answered(.stored(records, nextSeq: 12)))
                == SyncStep([.accept(signer, records, nextSeq: 12)], next: Fixture.full)
        )
    }

    @Test func `the same gap twice is not answered at once`() {
        var fixture = Fixture.sending(10..<12)
        _ = fixture.tell(.answered(.gap(expectedSeq: 4)))
        _ = fixture.tell(.fetched(Fixture.outline(10..<12)))
        #expect(fixture.wait(fixture.tell(.answered(.gap(expectedSeq: 4)))) != nil)
        #expect(fixture.machine.state == .rejected)
    }

    @Test func `a greeting finds out that HQ was restored from an older copy`() {
        var fixture = Fixture.resting(nextSeq: 9)
        _ = fixture.tell(.syncRequested)
        _ = fixture.tell(.fetched(Fixture.outline(9..<9)))
        #expect(
            fixture.tell(.answered(.stored([], nextSeq: 2)))
                == SyncStep([.rewind(signer: signer, seq: 2)], next: Fixture.full)
        )
    }

    @Test(arguments: [true, false])
    func `an HQ that knows more than the store stops the signer`(isGap: Bool) {
        var fixture = Fixture.sending(4..<5)
        let records = Fixture.records(4..<5)
        let step = fixture.tell(.answered(isGap ? .gap(expectedSeq: 9) : .stored(records, nextSeq: 9)))
        let report = SyncEffect.reportHQAhead(signer: signer, nextSeq: 9)
        let mark = SyncEffect.accept(signer, records, nextSeq: 5)
        #expect(step == SyncStep(isGap ? [report] : [mark, report], next: Fixture.full))
        _ = fixture.tell(.fetched(Fixture.outline(5..<5)))
        #expect(fixture.machine.state == .fork)
    }

    @Test func `halves a refused batch until the record stands alone, parks it, and goes on`() {
        var fixture = Fixture.sending(0..<500, nextSeq: 600)
        let poison: UInt64 = 300
        var (next, requests, parked): (UInt64, Int, [UInt64]) = (0, 1, [])
        var batch = Fixture.outline(0..<500, nextSeq: 600)
        while next < 600 {
            let isRefused = batch.entries.contains { $0.seq == poison && !$0.isWithheld }
            let seqs = batch.entries.filter { !$0.isWithheld }.map(\.seq)
            let records = seqs.map { StoredRun(seq: $0, index: $0) }
            let step = fixture.tell(
                .answered(
                    isRefused
                        ? .refused(code: "bad_opening", detail: "")
                        : .stored(records, nextSeq: batch.entries.last.map { $0.seq + 1 } ?? 0)
                )
            )
            for effect in step.effects {
                switch effect {
                case .accept(_, let claim): next = claim.nextSeq
                case .park(_, let seq, let reason):
                    #expect(reason == "bad_opening")
                    parked.append(seq)
                default: Issue.record("\(effect)")
                }
            }
            guard case .fetch(let recordsMax, _) = step.next else {
                Issue.record("\(step)")
                return
            }
            let end = min(600, next + UInt64(recordsMax))
            batch = Fixture.outline(next..<end, nextSeq: 600, withheld: Set(parked))
            _ = fixture.tell(.fetched(batch))
            requests += 1
        }
        #expect(parked == [poison])
        #expect(next == 600)
        #expect(requests < 25)
    }

    @Test func `does not park one record after the other when HQ refuses everything`() {
        var fixture = Fixture.sending(0..<1)
        let refusal = SyncEvent.answered(.refused(code: "bad_frames", detail: "all wrong"))
        #expect(fixture.tell(refusal).effects == [.park(signer: signer, seq: 0, reason: "bad_frames")])
        _ = fixture.tell(.fetched(Fixture.outline(0..<2, withheld: [0])))
        #expect(fixture.tell(refusal).next == .fetch(recordsMax: 1, bytesMax: 256 << 10))
        _ = fixture.tell(.fetched(Fixture.outline(0..<1, nextSeq: 2, withheld: [0])))
        let step = fixture.tell(refusal)
        #expect(step.effects.isEmpty)
        #expect(fixture.wait(step) != nil)
        #expect(fixture.machine.state == .rejected)
    }

    @Test func `a refusal of the request itself parks nothing`() {
        var fixture = Fixture.sending(0..<8)
        let step = fixture.tell(.answered(.refusedEntirely(detail: "protocol 2")))
        #expect(step.effects.isEmpty)
        #expect(fixture.machine.state == .rejected)
    }

    @Test func `a batch too large is halved for good, and a single record parked only on HQ's word`() {
        var fixture = Fixture.sending(0..<4)
        #expect(fixture.tell(.answered(.tooLarge(isProven: false))).next == .fetch(recordsMax: 2, bytesMax: 128 << 10))
        _ = fixture.tell(.fetched(Fixture.outline(0..<2, nextSeq: 4)))
        let stored = SyncEvent.answered(.stored(Fixture.records(0..<2), nextSeq: 2))
        #expect(fixture.tell(stored).next == .fetch(recordsMax: 2, bytesMax: 128 << 10))
        _ = fixture.tell(.fetched(Fixture.outline(2..<3, nextSeq: 4)))
        #expect(fixture.wait(fixture.tell(.answered(.tooLarge(isProven: false)))) != nil)
        #expect(fixture.machine.state == .captivePortal)
        _ = fixture.tell(.waited)
        _ = fixture.tell(.fetched(Fixture.outline(2..<3, nextSeq: 4)))
        #expect(
            fixture.tell(.answered(.tooLarge(isProven: true))).effects
                == [.park(signer: signer, seq: 2, reason: "body_too_large")]
        )
    }

    @Test func `a store that fails is tried again`() {
        var fixture = Fixture.resting()
        _ = fixture.tell(.syncRequested)
        #expect(fixture.wait(fixture.tell(.storeFailed(detail: "disk full"))) != nil)
        #expect(fixture.machine.state == .store)
        #expect(fixture.machine.detail == "disk full")
    }

    @Test func `a longest wait is 15 minutes`() {
        var fixture = Fixture.sending(0..<1)
        var random = LargestGenerator()
        var wait = Duration.zero
        for _ in 0..<20 {
            let step = fixture.machine.handle(.answered(.notHQ(detail: "")), now: .zero, using: &random)
            if case .wait(let instant?) = step.next { wait = instant }
            _ = fixture.tell(.waited)
            _ = fixture.tell(.fetched(Fixture.outline(0..<1)))
        }
        #expect(wait == .seconds(900))
    }
}
