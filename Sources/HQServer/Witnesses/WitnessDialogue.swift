import Curl
import IkrarLedger

/// The questions to one witness about one checkpoint, and what its answers mean (c2sp.org/tlog-witness): a pure machine.
struct WitnessDialogue {
    /// What is asked for.
    let checkpoint: SignedCheckpoint
    /// The witness's key.
    let key: CosignerKey
    /// How often it may still be asked.
    private var roundsLeft = WitnessLimit.roundsMax

    /// What comes next.
    enum Step: Equatable {
        /// Ask with the consistency proof from this size.
        case ask(oldSize: UInt64)
        /// It cosigned.
        case cosigned(NoteSignature)
        /// There is no cosignature.
        case failed(WitnessState, detail: String?)
    }

    /// A dialogue about `checkpoint` with the witness of `key`.
    init(_ checkpoint: SignedCheckpoint, key: CosignerKey) {
        self.checkpoint = checkpoint
        self.key = key
    }

    /// The first question, when the witness is thought to know a tree of `size` leaves.
    mutating func begin(knownSize size: UInt64) -> Step {
        ask(min(size, checkpoint.checkpoint.tree.size))
    }

    /// What the answer means.
    mutating func next(after response: CurlResponse) -> Step {
        switch response.status {
        case 200: cosignature(in: response.body)
        case 409: conflict(response)
        case 403: .failed(.untrusted, detail: Self.detail(response))
        case 404: .failed(.unknownLog, detail: Self.detail(response))
        case 422: .failed(.inconsistent, detail: Self.detail(response))
        case 429, 500...599: .failed(.busy, detail: Self.detail(response))
        default: .failed(.invalid, detail: Self.detail(response))
        }
    }

    private mutating func ask(_ size: UInt64) -> Step {
        guard roundsLeft > 0 else { return .failed(.invalid, detail: "names another size each time") }
        roundsLeft -= 1
        return .ask(oldSize: size)
    }

    private func cosignature(in body: [UInt8]) -> Step {
        guard let lines = SignedNote.signatureLines(parsing: body) else {
            return .failed(.invalid, detail: "200 without signature lines")
        }
        // Lines by other keys are ignored, as the specification demands.
        let own = lines.first { $0.keyID == key.keyID && $0.name.utf8.elementsEqual(key.name.utf8) }
        guard let own else { return .failed(.invalid, detail: "200 without a cosignature by \(key.name)") }
        guard let cosignature = Cosignature(own), cosignature.isValid(by: key, for: checkpoint.note.text) else {
            return .failed(.invalid, detail: "the cosignature is false")
        }
        return .cosigned(own)
    }

    private mutating func conflict(_ response: CurlResponse) -> Step {
        guard response.headers["content-type"] == "text/x.tlog.size", response.body.last == 0x0A,
            let size = CanonicalDecimal.decode(response.body.dropLast())
        else { return .failed(.invalid, detail: "409 without a size") }
        guard size <= checkpoint.checkpoint.tree.size else {
            return .failed(.ahead, detail: "it has cosigned \(size) entries")
        }
        return ask(size)
    }

    /// The answer's first line, cut: a stranger's words go into a report and a log.
    private static func detail(_ response: CurlResponse) -> String {
        let line = response.body.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(WitnessLimit.detailBytesMax)
        let text = String(decoding: line, as: UTF8.self)
        return text.isEmpty ? "HTTP \(response.status)" : "HTTP \(response.status): \(text)"
    }
}
