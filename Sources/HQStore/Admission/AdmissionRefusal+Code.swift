package import IkrarWire

extension AdmissionRefusal {
    /// The word for it in answers to kiosks.
    package var code: ProblemCode {
        switch self {
        case .notCanonical, .brokenLink: .notCanonical
        case .badSignature: .badSignature
        case .unknownKey: .unknownKey
        case .revoked: .revoked
        case .typeNotPermitted: .typeNotPermitted
        case .badOpening: .badOpening
        case .strayOpening, .unordered: .badFrames
        case .wrongSigner: .wrongSigner
        }
    }

    /// Whether a smaller batch, without one record, might be admitted.
    var isOfOneRecord: Bool {
        switch self {
        case .unknownKey, .revoked: false
        default: true
        }
    }
}
