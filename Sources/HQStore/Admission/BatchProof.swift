import Foundation
import IkrarLedger
import IkrarWire

/// A whole batch, proven on all cores before the transaction begins: only links to what is stored remain to check.
struct BatchProof: Sendable {
    /// The chain that the batch belongs to.
    let signer: EnrolledSigner
    /// Its elements in order of seq.
    let items: [AdmissionItem]

    /// Proves `frames`, sent by `kiosk` for the chain of `signer`. The refusal is that of the first element that cannot
    /// be admitted.
    static func make(
        _ frames: [Frame],
        kiosk: EnrolledKiosk,
        signer name: String
    ) async throws(AdmissionRefusal) -> BatchProof {
        guard let signer = kiosk.signer(named: name) else { throw .unknownKey(name: name) }
        let groups = try FrameGroup.split(frames)
        let items = try await prove(groups, with: NoteProof(key: signer.key))
        for (item, next) in zip(items, items.dropFirst()) where next.seq != item.seq + 1 {
            throw .unordered(seq: next.seq)
        }
        return BatchProof(signer: signer, items: items)
    }

    private static func prove(
        _ groups: [FrameGroup],
        with proof: NoteProof
    ) async throws(AdmissionRefusal) -> [AdmissionItem] {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let size = max(HQLimit.notesPerVerificationTask, (groups.count + cores - 1) / cores)
        let results = await withTaskGroup(of: (start: Int, Result<[AdmissionItem], AdmissionRefusal>).self) { tasks in
            for start in stride(from: 0, to: groups.count, by: size) {
                let part = groups[start..<min(start + size, groups.count)]
                tasks.addTask { (start, Self.prove(part, with: proof)) }
            }
            return await tasks.reduce(into: []) { $0.append($1) }
        }
        var items: [AdmissionItem] = []
        items.reserveCapacity(groups.count)
        for (_, result) in results.sorted(by: { $0.start < $1.start }) {
            items.append(contentsOf: try result.get())
        }
        return items
    }

    private static func prove(
        _ part: ArraySlice<FrameGroup>,
        with proof: NoteProof
    ) -> Result<[AdmissionItem], AdmissionRefusal> {
        do throws(AdmissionRefusal) {
            var proof = proof
            var items: [AdmissionItem] = []
            items.reserveCapacity(part.count)
            for group in part { items.append(try proof.prove(group)) }
            return .success(items)
        } catch {
            return .failure(error)
        }
    }
}

extension AdmissionItem {
    /// The element's place in its chain.
    var seq: UInt64 {
        switch self {
        case .note(let note): note.seq
        case .withheld(let seq, _): seq
        }
    }

    /// The leaf hash of the note, sent or kept back.
    var leaf: Hash32 {
        switch self {
        case .note(let note): note.signed.leaf
        case .withheld(_, let leaf): leaf
        }
    }
}
