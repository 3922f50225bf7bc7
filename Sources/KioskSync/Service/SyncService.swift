package import Curl
import IkrarLedger
import IkrarWire
package import KioskStore
package import Logging
import ServiceLifecycle
import Synchronization

/// Sends the outbox to HQ for as long as the process runs, and enrols the kiosk.
///
/// It performs what ``SyncMachine`` decides, one step at a time. The store is asked in short calls before and after an
/// exchange, never held during one, so that scanning does not notice the network.
package final class SyncService: Service {
    private struct Shared {
        var state = SyncState.notEnrolled
        var detail: String?
        var cause: String?
        var wakesAt: Duration?
        var lastSuccess: RecordTime?
        var hqClock = HQClock()
        /// The key made or read once; it does not change while the process runs.
        var transportKey: SignerKey?
    }

    let store: KioskStore
    let client: CurlClient
    let logger: Logger
    let wallClock: WallClock
    private let start = ContinuousClock.now
    private let mailbox = SyncMailbox()
    private let shared = Mutex(Shared())

    /// Makes the service; nothing is sent before `run()`.
    package init(
        store: KioskStore,
        logger: Logger,
        client: CurlClient = CurlClient(),
        wallClock: @escaping WallClock = systemWallClock
    ) {
        self.store = store
        self.client = client
        self.logger = logger
        self.wallClock = wallClock
    }

    // MARK: For the daemon

    /// Says that records were written or released. Cheap: call it for each.
    package func recordsWaiting() {
        mailbox.post(.recordsWaiting)
    }

    /// Asks for an attempt now, whatever is being waited for. Returns at once.
    package func requestSync() {
        mailbox.post(.syncRequested)
    }

    /// Asks for an attempt now and returns how things stand when it has ended: everything sent, or stopped by something.
    package func syncNow() async -> SyncStatus {
        await mailbox.sync()
        return await status()
    }

    /// HQ's clock minus this machine's (s), for the evidence in records; nil before HQ's first answer.
    package var clockOffsetSeconds: Double? {
        let clock = shared.withLock { $0.hqClock }
        return clock.offset(fromWall: wallClock(), at: elapsed)
    }

    /// How sending stands.
    package func status() async -> SyncStatus {
        let now = shared.withLock { ($0.state, $0.detail, $0.wakesAt, $0.lastSuccess, $0.cause) }
        let kept = await store.status()
        var (state, detail) = (now.0, now.1)
        if state == .idle, kept.outbox.deadLetters > 0 {
            (state, detail) = (.rejected, "HQ refused \(kept.outbox.deadLetters) records; they wait for an officer")
        }
        return SyncStatus(
            state: state,
            detail: detail,
            cause: now.4,
            url: kept.hqURL,
            lastSuccess: now.3,
            nextAttemptInSeconds: now.2.map { max(0, ($0 - elapsed) / .seconds(1)) },
            pending: kept.outbox.pending,
            deadLetters: kept.outbox.deadLetters,
            oldestUnsentAgeSeconds: kept.outbox.oldestUnsent.map { max(0, wallClock() - Double($0.unixSeconds)) },
            forkedSigners: kept.outbox.forkedSigners,
            receipts: kept.receipts,
            clockOffsetSeconds: clockOffsetSeconds
        )
    }

    /// Makes this kiosk one of the HQ at `url`, whose log key the operator learned by another way, and starts sending.
    ///
    /// - Parameters:
    ///   - url: `https://host[:port]`; `http` to loopback only.
    ///   - token: HQ's one-time token for the site. Kept nowhere.
    ///   - logKey: HQ's vkey; an HQ that cannot prove it is refused.
    ///   - caFile: The only certificate authorities HQ is checked against; nil for the system's.
    ///   - beginsNewIncarnation: A store that refuses to sign, because it was restored or cloned, first begins a new chain;
    ///     only once HQ has taken the token.
    ///   - policy: The witnesses that HQ's checkpoints must have, as a c2sp.org/tlog-policy; nil when the log's signature is
    ///     enough.
    package func enrol(
        url: String,
        token: String,
        logKey: String,
        caFile: String? = nil,
        policy: [UInt8]? = nil,
        beginsNewIncarnation: Bool = false
    ) async throws(EnrolmentFailure) -> Enrolment {
        let order = try HQEnrolmentOrder(url: url, token: token, logKey: logKey, caFile: caFile, policy: policy)
        if !beginsNewIncarnation, let refusal = await store.status().refusal {
            // Before HQ enrols a key that this store could not use.
            throw .store(refusal)
        }
        let exchange = EnrolmentExchange(order, client: client)
        let offer = try await exchange.offer()
        let draft: EnrolmentDraft
        do {
            if beginsNewIncarnation, await store.status().refusal != nil {
                let signer = try await store.renewIncarnation()
                logger.notice("a new chain begins", metadata: ["signer": "\(signer)"])
            }
            draft = try await store.beginEnrolment(origin: offer.origin, site: offer.site, signer: offer.signer)
        } catch {
            throw .store(error)
        }
        let enrolment = try await exchange.accept(offer, draft)
        do {
            try await store.completeEnrolment(enrolment)
        } catch {
            throw .store(error)
        }
        shared.withLock { $0.transportKey = nil }
        logger.info("enrolled", metadata: ["url": "\(enrolment.url)", "signer": "\(enrolment.signer)"])
        mailbox.post(.enrolled)
        return enrolment
    }

    // MARK: The loop

    /// Runs until the process is asked to stop. Throws only when the disk failed and the process must end.
    package func run() async throws {
        defer { mailbox.close() }
        try await cancelWhenGracefulShutdown { try await self.loop() }
    }

    private func loop() async throws {
        var machine = SyncMachine()
        var random = SystemRandomNumberGenerator()
        var flight = SyncFlight()
        var step = machine.handle(try await started(), now: elapsed, using: &random)
        while !Task.isCancelled {
            publish(machine)
            let event = try await perform(step, &flight, hearsRecords: machine.hearsRecords)
            step = machine.handle(event, now: elapsed, using: &random)
        }
        flight.giveUp()
        do {
            try await flight.landed()
        } catch let error as KioskStoreError where error.mustExit {
            throw error
        } catch {
            // Stopped before it was proven: it is sent and proven again after the next start.
        }
    }

    private func started() async throws -> SyncEvent {
        let status = await store.status()
        return .started(isEnrolled: status.isEnrolled, forkedSigners: Set(status.outbox.forkedSigners))
    }

    /// Does one step; the result is what the machine has to know of its end.
    private func perform(
        _ step: SyncStep,
        _ flight: inout SyncFlight,
        hearsRecords: Bool
    ) async throws -> SyncEvent {
        do {
            if let next = flight.goOn(step, writing: self.write) {
                return .fetched(BatchOutline(next))
            }
            if step != SyncStep(next: .send) {
                flight.giveUp()
                try await flight.landed()
            }
            for effect in step.effects { try await write(effect) }
            switch step.next {
            case .fetch(let recordsMax, let bytesMax):
                flight = SyncFlight(recordsMax: recordsMax, bytesMax: bytesMax)
                flight.batch = try await fetch(recordsMax, bytesMax)
                if let batch = flight.batch { return .fetched(BatchOutline(batch.outbox)) }
                return .fetched(Self.greeting(await store.status()))
            case .send: return .answered(try await send(&flight))
            case .wait(let instant):
                return await mailbox.next(until: instant.map { start + $0 }, hearsRecords: hearsRecords)
            }
        } catch let failure as ReceiptFailure {
            flight.giveUp()
            return .unproven(failure)
        } catch let error as KioskStoreError {
            flight.giveUp()
            // A failed sync to disk: nothing may be answered any more, the supervisor starts the process anew.
            if error.mustExit { throw error }
            return .storeFailed(detail: error.description)
        }
    }

    private func fetch(_ recordsMax: Int, _ bytesMax: Int) async throws(KioskStoreError) -> FramedBatch? {
        // Known to be enrolled at the start or since; read again because an operator may enrol anew.
        guard try await store.enrolment() != nil else { throw .notEnrolled }
        let batch = try await store.outboxBatch(
            maxRecords: recordsMax,
            maxBytes: FramedBatch.contentBytes(recordsMax, bytesMax)
        )
        return batch.map { FramedBatch($0) }
    }

    /// Sends the batch, unless it was sent ahead; meanwhile the one before is noted as stored and the one behind is sent.
    private func send(_ flight: inout SyncFlight) async throws -> PushOutcome {
        flight.send(nil)
        let current = flight
        async let ahead = sendAhead(current)
        let early = try await flight.answered()
        let outcome: PushOutcome = if let early { early } else { try await push(current.batch) }
        flight.send(await ahead)
        try await flight.landed()
        return outcome
    }

    private func sendAhead(_ flight: SyncFlight) async -> SyncFlight.Ahead? {
        guard let batch = flight.batch else { return nil }
        // What goes wrong here goes wrong again when the batch's turn comes, and is told then.
        let next = try? await store.outboxBatch(
            behind: batch.outbox,
            maxRecords: flight.recordsMax,
            maxBytes: FramedBatch.contentBytes(flight.recordsMax, flight.bytesMax)
        )
        guard let next else { return nil }
        let framed = FramedBatch(next)
        return SyncFlight.Ahead(batch: framed, exchange: Task { try await self.push(framed) })
    }

    private func push(_ batch: FramedBatch?) async throws(KioskStoreError) -> PushOutcome {
        guard let enrolment = try await store.enrolment() else { throw .notEnrolled }
        guard let address = HQAddress(parsing: enrolment.url) else {
            return .unreachable(.offline, detail: "the address in the store is not one: \(enrolment.url)")
        }
        let (signer, headSeq) = await head(batch)
        let connection = HQConnection(address, caFile: enrolment.caFile, client: client)
        do {
            let response = try await connection.push(
                signer: signer,
                headSeq: headSeq,
                frames: batch?.bytes ?? [],
                noticed: enrolment.noticed,
                time: requestTime(),
                key: try transportKey()
            )
            return read(response, signer: signer)
        } catch let error as CurlError {
            return PushOutcome(error)
        } catch let error as KioskStoreError {
            throw error
        } catch {
            throw .unexpected("\(error)")
        }
    }

    private func head(_ batch: FramedBatch?) async -> (signer: String, seq: UInt64?) {
        if let batch = batch?.outbox { return (batch.signer, batch.headSeq) }
        let status = await store.status()
        return (status.signer, status.nextSeq > 0 ? status.nextSeq - 1 : nil)
    }

    private func read(_ response: CurlResponse, signer: String) -> PushOutcome {
        let outcome = PushOutcome(response, signer: signer)
        // An answer that is not HQ's tells nothing about HQ's clock.
        if case .notHQ = outcome { return outcome }
        if response.headers.values(of: WireProtocol.Header.version) == [WireProtocol.version],
            let date = response.headers["Date"].flatMap({ HTTPDate(parsing: $0) })
        {
            shared.withLock { $0.hqClock.learn(unixSeconds: date.unixSeconds, at: elapsed) }
        }
        if case .stored = outcome {
            let time = RecordTime(unixSeconds: Int64(wallClock()), offsetMinutes: 0)
            shared.withLock { $0.lastSuccess = time }
        }
        return outcome
    }

    private func write(_ effect: SyncEffect) async throws {
        switch effect {
        case .accept(let signer, let claim):
            let keeper = ReceiptKeeper(store: store, client: client, logger: logger, wallClock: wallClock)
            try await keeper.accept(claim, of: signer)
        case .rewind(let signer, let seq):
            logger.notice("HQ asks again", metadata: ["signer": "\(signer)", "seq": "\(seq)"])
            do {
                try await store.rewindOutbox(signer: signer, to: seq)
            } catch KioskStoreError.unknownSigner {
                logger.notice("HQ asks for a chain of a store that was replaced", metadata: ["signer": "\(signer)"])
            }
        case .park(let signer, let seq, let reason):
            logger.error(
                "HQ refuses a record; it is put aside",
                metadata: ["signer": "\(signer)", "seq": "\(seq)", "reason": "\(reason)"]
            )
            try await store.park(signer: signer, seq: seq, reason: reason)
        case .recordFork(let signer, let seq, let note):
            logger.critical("HQ has another record", metadata: ["signer": "\(signer)", "seq": "\(seq)"])
            let time = RecordTime(unixSeconds: Int64(wallClock()), offsetMinutes: 0)
            try await store.recordFork(ForkEvidence(signer: signer, seq: seq, theirNote: note, time: time))
        case .reportHQAhead(let signer, let nextSeq):
            logger.critical("HQ has records this store lacks", metadata: ["signer": "\(signer)", "next": "\(nextSeq)"])
            try await store.reportHQAhead(signer: signer, nextSeq: nextSeq)
        }
    }

    // MARK: Small parts

    private var elapsed: Duration { start.duration(to: .now) }

    /// The time to sign with: HQ's, where this machine's is far from it.
    func requestTime() -> RecordTime {
        let clock = shared.withLock { $0.hqClock }
        return RecordTime(unixSeconds: clock.requestTime(wall: wallClock(), at: elapsed), offsetMinutes: 0)
    }

    /// The key that requests are signed with.
    func transportKey() throws(KioskStoreError) -> SignerKey {
        if let key = shared.withLock({ $0.transportKey }) { return key }
        let key = try store.transportKey()
        shared.withLock { $0.transportKey = key }
        return key
    }

    private func publish(_ machine: SyncMachine) {
        let before = shared.withLock { shared in
            defer {
                (shared.state, shared.detail, shared.cause) = (machine.state, machine.detail, machine.cause)
                shared.wakesAt = machine.wakesAt
            }
            return shared.state
        }
        guard before != machine.state, machine.state != .sending else { return }
        logger.info("sync", metadata: ["state": "\(machine.state.rawValue)", "detail": "\(machine.detail ?? "-")"])
    }

    private static func greeting(_ status: KioskStoreStatus) -> BatchOutline {
        BatchOutline(signer: status.signer, entries: [], nextSeq: status.nextSeq)
    }
}

extension BatchOutline {
    init(_ batch: OutboxBatch) {
        signer = batch.signer
        entries = batch.entries.map { Entry(seq: $0.seq, leaf: $0.leaf, isWithheld: $0.isWithheld) }
        nextSeq = batch.headSeq + 1
    }
}
