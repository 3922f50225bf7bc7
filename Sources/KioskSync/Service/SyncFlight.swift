import KioskStore

/// What is on its way: the batch being sent, the one sent ahead behind it, and the receipt of the one before it, which is
/// proven and written meanwhile. HQ so admits one batch while it publishes another. The machine knows nothing of it; it
/// sees the same events as without.
struct SyncFlight: Sendable {
    /// A batch that was sent before the one in front of it was answered. Should HQ not take that one, nobody asks for
    /// this one's answer: it is sent again, which changes nothing at HQ.
    struct Ahead: Sendable {
        let batch: FramedBatch
        let exchange: Task<PushOutcome, any Error>
    }

    var recordsMax = 0
    var bytesMax = 0
    /// The batch to send; `nil` for a greeting.
    var batch: FramedBatch?
    private var ahead: Ahead?
    /// The exchange with `batch`, when it was sent ahead.
    private var exchange: Task<PushOutcome, any Error>?
    private var write: Task<Void, any Error>?

    init(recordsMax: Int = 0, bytesMax: Int = 0) {
        self.recordsMax = recordsMax
        self.bytesMax = bytesMax
    }

    /// Takes the batch sent ahead when it is what `step` asks for, and begins the step's one effect beside it; `nil`, and
    /// nothing begun, when it is not.
    mutating func goOn(
        _ step: SyncStep,
        writing: @escaping @Sendable (SyncEffect) async throws -> Void
    ) -> OutboxBatch? {
        guard let next = ahead, let first = next.batch.outbox.entries.first, step.effects.count == 1,
            case .accept(let signer, let claim)? = step.effects.first,
            next.batch.outbox.signer == signer, first.seq == claim.nextSeq,
            step.next == .fetch(recordsMax: recordsMax, bytesMax: bytesMax)
        else { return nil }
        let effect = step.effects[0]
        write = Task { try await writing(effect) }
        (batch, exchange, ahead) = (next.batch, next.exchange, nil)
        return next.batch.outbox
    }

    /// The answer to the batch when it was sent ahead; `nil` when it still has to be sent.
    mutating func answered() async throws -> PushOutcome? {
        guard let exchange else { return nil }
        self.exchange = nil
        return try await Self.value(of: exchange)
    }

    /// Remembers what was sent ahead, in place of what was before.
    mutating func send(_ next: Ahead?) {
        ahead?.exchange.cancel()
        ahead = next
    }

    /// Asks for nothing more of what was sent ahead.
    mutating func giveUp() {
        send(nil)
        exchange?.cancel()
        exchange = nil
    }

    /// Waits for the write under way, and throws what went wrong with it. A service that stops does not wait for HQ's tiles.
    mutating func landed() async throws {
        guard let write else { return }
        self.write = nil
        try await Self.value(of: write)
    }

    private static func value<Value: Sendable>(of task: Task<Value, any Error>) async throws -> Value {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
