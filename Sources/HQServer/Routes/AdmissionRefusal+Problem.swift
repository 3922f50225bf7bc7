import HQStore
import IkrarWire

extension AdmissionRefusal {
    /// How the refusal is told to the kiosk.
    var problem: Problem {
        switch self {
        case .notCanonical(let detail): Problem(.notCanonical, detail: detail)
        case .badSignature(let seq): Problem(.badSignature, seq: seq)
        case .brokenLink(let seq, let detail): Problem(.notCanonical, detail: detail, seq: seq)
        case .unknownKey(let name): Problem(.unknownKey, detail: "the chain is not one of this kiosk's", signer: name)
        case .revoked(let name): Problem(.revoked, signer: name)
        case .typeNotPermitted(let seq, let type): Problem(.typeNotPermitted, detail: type, seq: seq)
        case .badOpening(let seq): Problem(.badOpening, seq: seq)
        case .strayOpening: Problem(.badFrames, detail: "an opening without a note before it")
        case .wrongSigner(let seq, let by): Problem(.wrongSigner, signer: by, seq: seq)
        case .unordered(let seq): Problem(.badFrames, detail: "seq \(seq) does not follow its predecessor", seq: seq)
        }
    }
}
