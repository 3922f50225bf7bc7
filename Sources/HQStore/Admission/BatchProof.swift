import IkrarLedger
import IkrarWire

/// A batch that is proven on all cores, part by part, while one transaction takes what is proven in order.
struct BatchProof: Sendable {
    /// The chain that the batch belongs to.
    let signer: EnrolledSigner
    /// Its parts in order of seq.
    let parts: [ProofPart]

    /// Prepares `frames`, sent by `kiosk` for the chain of `signer`; nothing is proven before each part is run.
    init(_ frames: [Frame], kiosk: EnrolledKiosk, signer name: String) throws(AdmissionRefusal) {
        guard let signer = kiosk.signer(named: name) else { throw .unknownKey(name: name) }
        self.signer = signer
        let groups = try FrameGroup.split(frames)
        let proof = NoteProof(key: signer.key)
        parts = stride(from: 0, to: groups.count, by: HQLimit.notesPerVerificationTask).map { start in
            ProofPart(Array(groups[start...].prefix(HQLimit.notesPerVerificationTask)), with: proof)
        }
    }

    /// Runs `body`, which takes the parts in order, while other tasks prove them.
    func proving<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for part in parts { tasks.addTask { part.run() } }
            return try await body()
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
