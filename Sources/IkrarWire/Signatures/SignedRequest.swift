package import IkrarLedger

/// What a request's signature covers, apart from the body.
package struct SignedRequest: Hashable, Sendable {
    /// The method, in capitals.
    package let method: String
    /// The `Host` the request goes to, as sent. Compared in lower case and without `:80` or `:443`.
    package let authority: String
    /// The path, without query. Signed requests have none.
    package let path: String
    /// The signer whose records the request is about.
    package let signer: String
    /// The seq of that signer's last record; `nil` when it has none.
    package let head: UInt64?
    /// The sender's clock, corrected by what HQ told it.
    package let time: RecordTime

    /// A request of these parts.
    package init(method: String, authority: String, path: String, signer: String, head: UInt64?, time: RecordTime) {
        self.method = method
        self.authority = authority
        self.path = path
        self.signer = signer
        self.head = head
        self.time = time
    }

    /// `head` as its header field writes it.
    var headText: String { head.map(String.init) ?? "-" }

    /// `authority` in the form of RFC 9421 section 2.2.3: lower case, without a default port.
    var normalizedAuthority: String {
        let lowered = authority.lowercased()
        for suffix in [":443", ":80"] where lowered.hasSuffix(suffix) {
            return String(lowered.dropLast(suffix.count))
        }
        return lowered
    }
}
