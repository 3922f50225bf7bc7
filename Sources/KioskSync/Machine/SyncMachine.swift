import IkrarWire

/// Decides what sync does next. Pure: events in, a step out; time and randomness are given, nothing is read or sent.
///
/// Whoever performs the steps does one at a time: first the effects, then the next thing, whose end is the next event.
struct SyncMachine: Sendable {
    /// What it does or waits for.
    private(set) var state = SyncState.notEnrolled
    /// What HQ or the network said about that.
    private(set) var detail: String?
    /// The word for it, where there is one.
    private(set) var cause: String?
    /// When it acts by itself next; nil while it works, or when only a signal can move it.
    private(set) var wakesAt: Duration?

    /// Whether new records change what it waits for; in every other wait it needs not be told of them.
    var hearsRecords: Bool { waiting == .idle }

    private enum Waiting { case signal, idle, gathering, failed }

    private var waiting = Waiting.signal
    private var isEnrolled = false
    /// Somebody wants to hear from HQ itself, also when there is nothing to send.
    private var isRequested = false
    private var batch: BatchOutline?
    private var size = BatchSize()
    private var backoff = Backoff()
    private var greetsAt = Duration.zero
    private var hasCorrectedClock = false
    private var lastGap: (signer: String, seq: UInt64)?
    /// Signers nothing is sent of, and why.
    private var stopped: [String: String] = [:]

    /// Takes an event at `now`, the time since the machine's start on a clock that never steps.
    mutating func handle(_ event: SyncEvent, now: Duration, using random: inout some RandomNumberGenerator) -> SyncStep
    {
        switch event {
        case .started(let isEnrolled, let forkedSigners):
            self.isEnrolled = isEnrolled
            for signer in forkedSigners { stopped[signer] = Self.forkDetail(signer) }
            return attempt()
        case .enrolled:
            isEnrolled = true
            // A chain that HQ knows more of is no longer signed on: a new one has begun. What split stays split.
            stopped = stopped.filter { $0.value == Self.forkDetail($0.key) }
            isRequested = true
            return attempt()
        case .recordsWaiting: return gather(now)
        case .syncRequested:
            isRequested = true
            // Somebody who asks again and again waits for a network that may come back any moment.
            backoff.reset()
            return attempt()
        case .waited: return attempt()
        case .fetched(let batch): return send(batch, now)
        case .answered(let outcome): return answered(outcome, now, &random)
        case .unproven(let failure):
            let delay = failure.isAlarming ? SyncTiming.alarmWait : nil
            return fail(failure.state, failure.description, delay: delay, now, &random)
        case .storeFailed(let detail): return fail(.store, detail, now, &random)
        }
    }

    // MARK: Waiting

    private mutating func attempt() -> SyncStep {
        hasCorrectedClock = false
        guard isEnrolled else { return SyncStep(next: .wait(until: nil)) }
        return fetch()
    }

    private mutating func fetch(after effects: [SyncEffect] = []) -> SyncStep {
        batch = nil
        wakesAt = nil
        (state, detail, cause) = (.sending, nil, nil)
        return SyncStep(effects, next: .fetch(recordsMax: size.recordsMax, bytesMax: size.bytesMax))
    }

    /// New records end only the wait of a kiosk that has nothing else to wait for.
    private mutating func gather(_ now: Duration) -> SyncStep {
        if waiting == .idle { wait(.gathering, until: now + SyncTiming.gathering) }
        return SyncStep(next: .wait(until: wakesAt))
    }

    private mutating func rest() -> SyncStep {
        (state, detail, cause) = stopped.isEmpty ? (.idle, nil, nil) : (.fork, stopped.values.min(), nil)
        wait(.idle, until: greetsAt)
        return SyncStep(next: .wait(until: wakesAt))
    }

    private mutating func fail(
        _ state: SyncState,
        _ detail: String,
        cause: String? = nil,
        delay: Duration? = nil,
        _ now: Duration,
        _ random: inout some RandomNumberGenerator
    ) -> SyncStep {
        (self.state, self.detail, self.cause) = (state, detail, cause)
        isRequested = false
        // Grows also when HQ names a time, for the next failure without one.
        let own = backoff.next(using: &random)
        wait(.failed, until: now + (delay ?? own))
        return SyncStep(next: .wait(until: wakesAt))
    }

    private mutating func wait(_ waiting: Waiting, until instant: Duration) {
        self.waiting = waiting
        wakesAt = instant
        batch = nil
    }

    // MARK: Sending

    private mutating func send(_ batch: BatchOutline, _ now: Duration) -> SyncStep {
        // The store keeps a stopped signer's records back; should it not, they are not sent all the same.
        let isDue = isRequested || now >= greetsAt
        guard stopped[batch.signer] == nil, !batch.entries.isEmpty || isDue else {
            isRequested = false
            if now >= greetsAt { greetsAt = now + SyncTiming.greeting }
            return rest()
        }
        self.batch = batch
        return SyncStep(next: .send)
    }

    private mutating func answered(
        _ outcome: PushOutcome,
        _ now: Duration,
        _ random: inout some RandomNumberGenerator
    ) -> SyncStep {
        guard let batch else { return fail(.store, "an answer without a batch", now, &random) }
        switch outcome {
        case .stored(let answer): return stored(batch, answer, now, &random)
        case .gap(let seq): return gap(batch, seq, now, &random)
        case .fork(let seq, let note):
            guard let seq = seq ?? batch.entries.first?.seq, seq < batch.nextSeq else {
                return fail(.rejected, "HQ reports a fork where there is no record", now, &random)
            }
            stopped[batch.signer] = Self.forkDetail(batch.signer)
            return fetch(after: [.recordFork(signer: batch.signer, seq: seq, theirNote: note)])
        case .skew(let detail):
            guard !hasCorrectedClock else { return fail(.clock, detail, now, &random) }
            hasCorrectedClock = true
            return SyncStep(next: .send)
        case .unauthorized(let cause, let detail):
            return fail(.unauthorized, detail, cause: cause, delay: SyncTiming.unauthorizedWait, now, &random)
        case .tooLarge(let isProven):
            guard batch.entries.count > 1 else {
                return isProven
                    ? refused(batch, "body_too_large", "HQ takes no record as large as this", now, &random)
                    : fail(.captivePortal, "something on the way takes no body as large as one record", now, &random)
            }
            size.shrink(from: batch.entries.count)
            return fetch()
        case .refused(let code, let detail): return refused(batch, code, detail, now, &random)
        case .refusedEntirely(let detail): return fail(.rejected, detail, now, &random)
        case .busy(let delay, let detail): return fail(.busy, detail, delay: delay, now, &random)
        case .notHQ(let detail): return fail(.captivePortal, detail, now, &random)
        case .unreachable(let state, let cause, let detail): return fail(state, detail, cause: cause, now, &random)
        }
    }

    private mutating func stored(
        _ batch: BatchOutline,
        _ answer: PushAnswer,
        _ now: Duration,
        _ random: inout some RandomNumberGenerator
    ) -> SyncStep {
        let receipt = Receipt(batch, answer)
        guard receipt.isProgress else {
            return fail(.captivePortal, "the answer is about none of the records sent", now, &random)
        }
        size.accept(batch)
        backoff.reset()
        hasCorrectedClock = false
        isRequested = false
        lastGap = nil
        let spread = Double.random(in: 0...1, using: &random)
        greetsAt = now + SyncTiming.greeting + SyncTiming.greetingSpread * spread
        var effects = [receipt.effect].compactMap(\.self)
        if batch.entries.isEmpty {
            effects += (answer.again ?? []).prefix(WireProtocol.Limit.enrolmentKeysMax)
                .map { .rewind(signer: $0.signer, seq: $0.seq) }
        }
        guard receipt.isAhead else { return fetch(after: effects) }
        return stop(batch.signer, hqNextSeq: answer.nextSeq, after: effects)
    }

    private mutating func gap(
        _ batch: BatchOutline,
        _ seq: UInt64,
        _ now: Duration,
        _ random: inout some RandomNumberGenerator
    ) -> SyncStep {
        if seq > batch.nextSeq { return stop(batch.signer, hqNextSeq: seq) }
        guard let first = batch.entries.first, seq < first.seq, lastGap.map({ $0 != (batch.signer, seq) }) ?? true
        else {
            return fail(.rejected, "HQ asks for seq \(seq) of \(batch.signer) again and again", now, &random)
        }
        lastGap = (batch.signer, seq)
        return fetch(after: [.rewind(signer: batch.signer, seq: seq)])
    }

    /// Halves a refused batch until the record stands alone, and parks that one.
    private mutating func refused(
        _ batch: BatchOutline,
        _ code: String,
        _ detail: String,
        _ now: Duration,
        _ random: inout some RandomNumberGenerator
    ) -> SyncStep {
        guard batch.entries.count <= 1 else {
            size.narrow(batch)
            return fetch()
        }
        // Refused although only its number was sent, or nothing at all: parking would not help, and a record after the
        // other would be put aside for a fault that is none of theirs.
        guard let entry = batch.entries.first, !entry.isWithheld else {
            return fail(.rejected, detail, now, &random)
        }
        size.endSearch()
        return fetch(after: [.park(signer: batch.signer, seq: entry.seq, reason: code)])
    }

    private mutating func stop(_ signer: String, hqNextSeq: UInt64, after effects: [SyncEffect] = []) -> SyncStep {
        stopped[signer] =
            "HQ has records of \(signer) up to seq \(hqNextSeq - 1), which this store does not: it is an older copy, or a "
            + "second machine signs in this name"
        return fetch(after: effects + [.reportHQAhead(signer: signer, nextSeq: hqNextSeq)])
    }

    private static func forkDetail(_ signer: String) -> String {
        "HQ has another record in the chain of \(signer)"
    }
}
