import KioskStore

/// What is on its way: the batch being sent, the one read ahead behind it, and the receipt of the one before it, which is
/// written while HQ works on this one. The machine knows nothing of it; it sees the same events as without.
struct SyncFlight: Sendable {
    var recordsMax = 0
    var bytesMax = 0
    /// The batch to send; `nil` for a greeting.
    var batch: FramedBatch?
    /// What follows it, should HQ take all of it.
    var ahead: FramedBatch?
    private var write: Task<KioskStoreError?, Never>?

    init(recordsMax: Int = 0, bytesMax: Int = 0) {
        self.recordsMax = recordsMax
        self.bytesMax = bytesMax
    }

    /// Takes the batch read ahead when it is what `step` asks for, and begins the step's one effect beside it; `nil`, and
    /// nothing begun, when it is not.
    mutating func goOn(
        _ step: SyncStep,
        writing: @escaping @Sendable (SyncEffect) async throws(KioskStoreError) -> Void
    ) -> OutboxBatch? {
        guard let next = ahead, let first = next.outbox.entries.first, step.effects.count == 1,
            case .markStored(let signer, _, let nextSeq)? = step.effects.first,
            next.outbox.signer == signer, first.seq == nextSeq,
            step.next == .fetch(recordsMax: recordsMax, bytesMax: bytesMax)
        else { return nil }
        let effect = step.effects[0]
        write = Task {
            do throws(KioskStoreError) {
                try await writing(effect)
                return nil
            } catch {
                return error
            }
        }
        (batch, ahead) = (next, nil)
        return next.outbox
    }

    /// Waits for the write under way, and throws what went wrong with it.
    mutating func landed() async throws(KioskStoreError) {
        guard let write else { return }
        self.write = nil
        if let failure = await write.value { throw failure }
    }
}
