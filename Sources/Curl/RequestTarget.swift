import CCurl

/// The URL of a request after the checks, read by libcurl's own parser: a second parser might see another host.
struct RequestTarget {
    /// The URL as libcurl writes it.
    let url: String

    /// The only scheme the transfer may speak.
    let scheme: String

    init(_ request: CurlRequest) throws(CurlError) {
        guard let parsed = curl_url() else { throw .other(code: 27, detail: "out of memory") }
        defer { curl_url_cleanup(parsed) }
        guard curl_url_set(parsed, CURLUPART_URL, request.url, 0) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: parsed), scheme == "https" || scheme == "http",
            let host = Self.part(CURLUPART_HOST, of: parsed),
            let url = Self.part(CURLUPART_URL, of: parsed)
        else { throw .invalidURL(request.url.contains("@") ? "(not shown: may hold a password)" : request.url) }
        guard Self.part(CURLUPART_USER, of: parsed) == nil, Self.part(CURLUPART_PASSWORD, of: parsed) == nil else {
            throw .invalidURL("credentials in a URL are refused")
        }
        if scheme == "http", request.unixSocketPath == nil {
            guard request.tls.allowsPlainLoopback, Self.isLoopback(host) else { throw .plainHTTPRefused(host) }
        }
        self.url = url
        self.scheme = scheme
    }

    /// libcurl itself maps localhost to 127.0.0.1 and ::1 without asking a resolver, and rewrites every odd spelling of
    /// an IPv4 address to four decimal numbers.
    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return octets.count == 4 && octets[0] == 127 && octets.allSatisfy { $0 != nil }
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
