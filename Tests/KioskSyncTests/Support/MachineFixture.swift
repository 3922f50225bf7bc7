import IkrarLedger
import IkrarWire

@testable import KioskSync

/// A machine with its clock and its randomness, and the outbox of one signer beside it.
struct MachineFixture {
    static let signer = "ikrar.example/k/99-001/1"
    static let full = SyncNext.fetch(recordsMax: 500, bytesMax: 256 << 10)

    var machine = SyncMachine()
    var random = SeededGenerator()
    var now = Duration.zero

    /// An enrolled kiosk that has greeted HQ and rests.
    static func resting(nextSeq: UInt64 = 0) -> MachineFixture {
        var fixture = MachineFixture()
        _ = fixture.tell(.started(isEnrolled: true, forkedSigners: []))
        _ = fixture.tell(.fetched(outline(nextSeq..<nextSeq, nextSeq: nextSeq)))
        _ = fixture.tell(.answered(.stored([], nextSeq: nextSeq)))
        _ = fixture.tell(.fetched(outline(nextSeq..<nextSeq, nextSeq: nextSeq)))
        return fixture
    }

    /// A kiosk that has just sent these records.
    static func sending(_ seqs: Range<UInt64>, nextSeq: UInt64? = nil) -> MachineFixture {
        var fixture = resting(nextSeq: seqs.lowerBound)
        _ = fixture.tell(.syncRequested)
        _ = fixture.tell(.fetched(outline(seqs, nextSeq: nextSeq)))
        return fixture
    }

    mutating func tell(_ event: SyncEvent) -> SyncStep {
        machine.handle(event, now: now, using: &random)
    }

    /// The wait a step asks for, from now.
    func wait(_ step: SyncStep) -> Duration? {
        guard case .wait(let instant?) = step.next else { return nil }
        return instant - now
    }

    static func leaf(_ seq: UInt64) -> Hash32 {
        .sha256(Array("note \(seq)".utf8))
    }

    static func outline(_ seqs: Range<UInt64>, nextSeq: UInt64? = nil, withheld: Set<UInt64> = []) -> BatchOutline {
        BatchOutline(
            signer: signer,
            entries: seqs.map { .init(seq: $0, leaf: leaf($0), isWithheld: withheld.contains($0)) },
            nextSeq: nextSeq ?? seqs.upperBound
        )
    }

    static func records(_ seqs: Range<UInt64>) -> [StoredRun] {
        guard let first = seqs.first else { return [] }
        return [StoredRun(seq: first, index: 100 + first, count: UInt64(seqs.count))]
    }
}

extension PushOutcome {
    /// HQ's answer with a checkpoint, which the machine does not read.
    static func stored(_ runs: [StoredRun], nextSeq: UInt64) -> PushOutcome {
        .stored(
            PushAnswer(signer: MachineFixture.signer, stored: runs, nextSeq: nextSeq, checkpoint: "checkpoint")
        )
    }
}

extension SyncEffect {
    /// Proving these runs, with the fixture's leaf hashes.
    static func accept(_ signer: String, _ runs: [StoredRun], nextSeq: UInt64) -> SyncEffect {
        .accept(
            signer: signer,
            PushClaim(
                runs: runs.map { run in
                    ClaimedRun(
                        seq: run.seq,
                        index: run.index,
                        leaves: (run.seq..<(run.seq + run.count)).map { MachineFixture.leaf($0) }
                    )
                },
                nextSeq: nextSeq,
                checkpoint: "checkpoint",
                isPending: false
            )
        )
    }
}
