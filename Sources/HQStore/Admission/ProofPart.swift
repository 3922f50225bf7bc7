import Dispatch
import Synchronization

/// Some neighbouring notes of a batch, proven by any core while the transaction already takes those before them.
///
/// ``run()`` is called once, by a task; ``wait()`` blocks its thread, which is the database's own and never one that
/// tasks need.
final class ProofPart: Sendable {
    private let groups: [FrameGroup]
    private let proof: NoteProof
    private let result = Mutex<Result<[AdmissionItem], AdmissionRefusal>?>(nil)
    private let isReady = DispatchSemaphore(value: 0)

    /// A part of these groups.
    init(_ groups: [FrameGroup], with proof: NoteProof) {
        self.groups = groups
        self.proof = proof
    }

    /// Proves the part.
    func run() {
        let proven = prove()
        result.withLock { $0 = proven }
        isReady.signal()
    }

    /// The proven elements; the refusal is that of the first one that cannot be admitted.
    func wait() throws(AdmissionRefusal) -> [AdmissionItem] {
        isReady.wait()
        isReady.signal()
        guard let result = result.withLock({ $0 }) else { preconditionFailure("a part is ready only with its result") }
        return try result.get()
    }

    private func prove() -> Result<[AdmissionItem], AdmissionRefusal> {
        do throws(AdmissionRefusal) {
            var proof = proof
            var items: [AdmissionItem] = []
            items.reserveCapacity(groups.count)
            for group in groups { items.append(try proof.prove(group)) }
            return .success(items)
        } catch {
            return .failure(error)
        }
    }
}
