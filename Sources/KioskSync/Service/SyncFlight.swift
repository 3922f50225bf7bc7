import KioskStore

/// What is on its way: the batch being sent, the one read ahead behind it, and the receipt of the one before it, which is
/// proven and written while HQ works on this one. The machine knows nothing of it; it sees the same events as without.
struct SyncFlight: Sendable {
    var recordsMax = 0
    var bytesMax = 0
    /// The batch to send; `nil` for a greeting.
    var batch: FramedBatch?
    /// What follows it, should HQ take all of it.
    var ahead: FramedBatch?
    private var write: Task<Void, any Error>?

    init(recordsMax: Int = 0, bytesMax: Int = 0) {
        self.recordsMax = recordsMax
        self.bytesMax = bytesMax
    }

    /// Takes the batch read ahead when it is what `step` asks for, and begins the step's one effect beside it; `nil`, and
    /// nothing begun, when it is not.
    mutating func goOn(
        _ step: SyncStep,
        writing: @escaping @Sendable (SyncEffect) async throws -> Void
    ) -> OutboxBatch? {
        guard let next = ahead, let first = next.outbox.entries.first, step.effects.count == 1,
            case .accept(let signer, let claim)? = step.effects.first,
            next.outbox.signer == signer, first.seq == claim.nextSeq,
            step.next == .fetch(recordsMax: recordsMax, bytesMax: bytesMax)
        else { return nil }
        let effect = step.effects[0]
        write = Task { try await writing(effect) }
        (batch, ahead) = (next, nil)
        return next.outbox
    }

    /// Waits for the write under way, and throws what went wrong with it. A service that stops does not wait for HQ's tiles.
    mutating func landed() async throws {
        guard let write else { return }
        self.write = nil
        try await withTaskCancellationHandler {
            try await write.value
        } onCancel: {
            write.cancel()
        }
    }
}
