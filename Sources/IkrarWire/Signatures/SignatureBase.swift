import IkrarLedger

/// The signature base of RFC 9421 section 2.5, in the one profile used here.
struct SignatureBase {
    /// The signature's label in `Signature-Input` and `Signature`.
    static let label = "ikrar"

    private static let components = [
        "@method", "@authority", "@path", "content-digest", "ikrar-signer", "ikrar-head", "ikrar-time",
    ]

    /// The component list as `Signature-Input` writes it.
    static let componentList = "(" + components.map { "\"\($0)\"" }.joined(separator: " ") + ")"

    /// What is signed.
    let bytes: [UInt8]
    /// The value of `@signature-params`.
    let parameters: String

    /// The base for these parts, all of them printable ASCII or else never signed.
    init(request: SignedRequest, contentDigest: String, created: Int64, keyID: String) {
        let values = [
            request.method, request.normalizedAuthority, request.path, contentDigest, request.signer, request.headText,
            request.time.text,
        ]
        parameters = "\(SignatureBase.componentList);created=\(created);keyid=\"\(keyID)\";alg=\"ed25519\""
        let lines = zip(SignatureBase.components, values).map { "\"\($0)\": \($1)\n" }
        bytes = Array((lines.joined() + "\"@signature-params\": \(parameters)").utf8)
    }

    /// Whether `text` can stand in a header field and in a structured string: printable ASCII, no space at either end,
    /// no `"` and no `\`.
    static func isPrintable(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, first != 0x20, last != 0x20 else { return false }
        return text.utf8.allSatisfy {
            (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
    }
}
