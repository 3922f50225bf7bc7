/// One HTTP request. Plain values: nothing is opened or checked before it is sent.
package struct CurlRequest: Sendable {
    /// Absolute URL: `https`, or `http` to a Unix socket or (when `tls` allows it) to loopback. Credentials in it are
    /// refused.
    package var url: String

    /// Connects to this Unix socket instead of the URL's host, which then only fills the `Host` header.
    package var unixSocketPath: String?

    /// Request method, an upper-case token.
    package var method: String

    /// Fields in the order they are sent. CR, LF and NUL in a value are refused, never cleaned away.
    package var headers: [(String, String)]

    /// What is sent.
    package var body: CurlBody

    /// How long and how much the peer may take.
    package var limits: CurlLimits

    /// Whom to trust.
    package var tls: CurlTLS

    /// Opens a connection of its own. Otherwise libcurl sends a request once more by itself when it was sent over a kept
    /// connection that died before the first byte of an answer: right for all that may be repeated, wrong for the rest.
    package var needsNewConnection: Bool

    /// Makes a request; only `url` has no default.
    package init(
        url: String,
        unixSocketPath: String? = nil,
        method: String = "GET",
        headers: [(String, String)] = [],
        body: CurlBody = .none,
        limits: CurlLimits = CurlLimits(),
        tls: CurlTLS = CurlTLS(),
        needsNewConnection: Bool = false
    ) {
        self.url = url
        self.unixSocketPath = unixSocketPath
        self.method = method
        self.headers = headers
        self.body = body
        self.limits = limits
        self.tls = tls
        self.needsNewConnection = needsNewConnection
    }
}
