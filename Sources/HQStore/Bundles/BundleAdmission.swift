import IkrarBundle
import IkrarLedger
import IkrarWire

/// Admits one batch of a bundle as a push would be. What a kiosk does over the network with a batch that is refused, halving
/// it until the one record is found, is done here: nobody is there to ask.
struct BundleAdmission: Sendable {
    /// What became of a batch: the answers of the parts that were admitted, and what stopped the rest.
    struct Result: Sendable {
        var answers: [PushAnswer] = []
        var trouble: BundleTrouble?
    }

    let store: HQStore
    let bundle: VerifiedBundle
    let batch: BundleBatch
    let now: RecordTime

    /// Admits `groups`; `nextSeq` is what HQ wanted of the chain before, if known.
    func admit(_ groups: [FrameGroup], nextSeq: UInt64?) async throws(HQStoreError) -> Result {
        let outcome = try await store.admit(
            groups.flatMap(\.frames),
            from: bundle.kiosk,
            signer: batch.signer,
            lastSeq: batch.lastSeq,
            now: now,
            madeAt: bundle.time
        )
        switch outcome {
        case .stored(let answer):
            // A revocation accepts only what comes before its last seq.
            let isWhole = groups.last?.seq.map { $0 < answer.nextSeq } ?? true
            return Result(
                answers: [answer],
                trouble: isWhole ? nil : .refused(seq: nil, code: ProblemCode.revoked.rawValue)
            )
        case .gap(_, let expectedSeq):
            return Result(trouble: .gap(expectedSeq: expectedSeq))
        case .fork(_, let seq, let notes):
            // HQ's own note comes first, if it has one.
            return Result(trouble: .fork(seq: seq, note: notes.count == 2 ? notes[0] : []))
        case .refused(let refusal):
            guard refusal.isOfOneRecord, groups.count > 1 else {
                let seq = refusal.isOfOneRecord ? groups.first?.seq ?? nextSeq : nil
                return Result(trouble: .refused(seq: seq, code: refusal.code.rawValue))
            }
            let middle = groups.count / 2
            var result = try await admit(Array(groups[..<middle]), nextSeq: nextSeq)
            guard result.trouble == nil else { return result }
            let rest = try await admit(Array(groups[middle...]), nextSeq: result.answers.last?.nextSeq)
            result.answers += rest.answers
            result.trouble = rest.trouble
            return result
        }
    }
}

extension FrameGroup {
    /// The frames again.
    fileprivate var frames: [Frame] {
        switch self {
        case .note(let note, let openings): [.note(note)] + openings.map { .opening($0) }
        case .withheld(let seq, let leaf): [.withheld(seq: seq, leaf: leaf)]
        }
    }

    /// The record's place in its chain; nil for a note that does not read.
    fileprivate var seq: UInt64? {
        switch self {
        // A note that does not read is refused, with the reason.
        case .note(let note, _): (try? SignedRecord(parsing: note))?.record.header.seq
        case .withheld(let seq, _): seq
        }
    }
}
