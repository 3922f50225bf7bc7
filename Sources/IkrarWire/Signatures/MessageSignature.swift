package import IkrarLedger

/// The signature of a request by a kiosk's transport key: RFC 9421 with Ed25519, in one fixed profile.
///
/// Covered are `@method`, `@authority`, `@path`, `content-digest`, `ikrar-signer`, `ikrar-head` and `ikrar-time`, with
/// the parameters `created`, `keyid` and `alg`, in this order and no other.
///
/// A value of this type was read from a request and proves nothing yet; ``verify(body:key:now:windowSeconds:)`` does.
package struct MessageSignature: Sendable {
    /// The request as it claims to be.
    package let request: SignedRequest
    /// The key that signed, as ``keyID(of:)`` writes it: what HQ looks the kiosk up by.
    package let keyID: String
    /// When it was signed (Unix seconds).
    package let created: Int64

    private let contentDigest: String
    private let signature: [UInt8]

    /// How requests name a key: by its reference, the name, `+` and the key ID.
    package static func keyID(of key: VerifierKey) -> String {
        key.reference
    }

    /// The header fields that sign `request` with `body`: `Ikrar-Signer`, `Ikrar-Head`, `Ikrar-Time`, `Content-Digest`,
    /// `Signature-Input` and `Signature`.
    package static func headers(
        for request: SignedRequest,
        body: [UInt8],
        key: SignerKey
    ) throws(MessageSignatureError) -> [(name: String, value: String)] {
        let keyID = keyID(of: key.verifierKey)
        let parts = [
            ("method", request.method), ("authority", request.authority), ("path", request.path),
            ("signer", request.signer), ("key name", keyID),
        ]
        for (part, value) in parts where !SignatureBase.isPrintable(value) { throw .unsignable(part: part) }
        let digest = ContentDigest.text(of: body)
        let base = SignatureBase(
            request: request,
            contentDigest: digest,
            created: request.time.unixSeconds,
            keyID: keyID
        )
        let signature: [UInt8]
        do {
            signature = try key.signature(for: base.bytes)
        } catch {
            throw .signingFailed
        }
        return [
            (WireProtocol.Header.signer, request.signer),
            (WireProtocol.Header.head, request.headText),
            (WireProtocol.Header.time, request.time.text),
            (WireProtocol.Header.contentDigest, digest),
            (WireProtocol.Header.signatureInput, "\(SignatureBase.label)=\(base.parameters)"),
            (WireProtocol.Header.signature, "\(SignatureBase.label)=:\(CanonicalBase64.encode(signature)):"),
        ]
    }

    /// Reads the signature of a request from its header fields, of which each must occur once.
    package init(
        method: String,
        authority: String,
        path: String,
        headers: [(name: String, value: String)]
    ) throws(MessageSignatureError) {
        let fields = RequestFields(headers)
        let input = try SignatureInput(parsing: try fields.only(WireProtocol.Header.signatureInput))
        contentDigest = try fields.only(WireProtocol.Header.contentDigest)
        signature = try fields.signature()
        keyID = input.keyID
        created = input.created
        request = SignedRequest(
            method: method,
            authority: authority,
            path: path,
            signer: try fields.only(WireProtocol.Header.signer),
            head: try fields.head(),
            time: try fields.time()
        )
        guard created == request.time.unixSeconds else {
            throw .malformed(
                header: WireProtocol.Header.signatureInput,
                expected: "created at the instant of Ikrar-Time"
            )
        }
    }

    /// Demands that `key` signed this request with `body`, no more than `windowSeconds` from `now`, and returns the
    /// request, now proven.
    package func verify(
        body: [UInt8],
        key: VerifierKey,
        now: RecordTime,
        windowSeconds: Int64 = WireProtocol.Limit.signatureWindowSeconds
    ) throws(MessageSignatureError) -> SignedRequest {
        let expected = MessageSignature.keyID(of: key)
        guard keyID.utf8.elementsEqual(expected.utf8) else { throw .wrongKey(expected: expected, found: keyID) }
        guard contentDigest == ContentDigest.text(of: body) else { throw .wrongDigest }
        let base = SignatureBase(request: request, contentDigest: contentDigest, created: created, keyID: keyID)
        guard key.isValidSignature(signature, for: base.bytes) else { throw .badSignature }
        let skew = created.subtractingReportingOverflow(now.unixSeconds)
        guard !skew.overflow, skew.partialValue.magnitude <= windowSeconds.magnitude else {
            throw .skew(seconds: skew.overflow ? .max : skew.partialValue, limit: windowSeconds)
        }
        return request
    }
}
