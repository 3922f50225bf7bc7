import IkrarLedger

/// The `Content-Digest` header field (RFC 9530) with SHA-256, the only algorithm sent and taken.
package enum ContentDigest {
    /// The field's value for `body`: `sha-256=:<base64>:`.
    package static func text(of body: [UInt8]) -> String {
        "sha-256=:\(Hash32.sha256(body).base64):"
    }
}
