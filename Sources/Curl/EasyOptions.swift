import CCurl

/// Sets the options of one easy handle. Everything that matters is set, also where libcurl's default is the same: the
/// defaults are libcurl's to change.
struct EasyOptions {
    /// Connections are not reused beyond 1 h, so that a changed address or certificate is noticed.
    private static let connectionLifetimeMaxSeconds = 3600

    /// First keepalive probe after 60 s of silence, then every 30 s: below the 2 minutes many NATs forget after.
    private static let keepaliveIdleSeconds = 60
    private static let keepaliveIntervalSeconds = 30

    private let easy: UnsafeMutableRawPointer

    init(_ easy: UnsafeMutableRawPointer) {
        self.easy = easy
    }

    func apply(
        _ request: CurlRequest,
        target: RequestTarget,
        headerList: UnsafeMutablePointer<curl_slist>?,
        uploadBytes: UInt64?
    ) throws(CurlError) {
        try set(CURLOPT_URL, target.url)
        if let path = request.unixSocketPath { try set(CURLOPT_UNIX_SOCKET_PATH, path) }
        try set(CURLOPT_FRESH_CONNECT, request.needsNewConnection ? 1 : 0)
        try applyRestraint(scheme: target.scheme)
        try applyTrust(request.tls)
        try applyLimits(request.limits)
        try applyMethod(request, uploadBytes: uploadBytes)
        try check(ccurl_set_list(easy, CURLOPT_HTTPHEADER, headerList))
    }

    func set(
        _ option: CURLoption,
        function: @escaping curl_write_callback,
        context: (option: CURLoption, value: UnsafeMutableRawPointer)
    ) throws(CurlError) {
        try check(ccurl_set_data_function(easy, option, function))
        try check(ccurl_set_context(easy, context.option, context.value))
    }

    func check(_ code: CURLcode) throws(CurlError) {
        guard code == CURLE_OK else {
            throw .other(code: Int32(bitPattern: code.rawValue), detail: String(cString: curl_easy_strerror(code)))
        }
    }

    /// Nothing but this one exchange, with this one peer, in this one protocol.
    private func applyRestraint(scheme: String) throws(CurlError) {
        try set(CURLOPT_PROTOCOLS_STR, scheme)
        try set(CURLOPT_FOLLOWLOCATION, 0)
        // Belt and braces; libcurl 7.88 refuses the empty list.
        try set(CURLOPT_REDIR_PROTOCOLS_STR, scheme)
        try set(CURLOPT_UNRESTRICTED_AUTH, 0)
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NETRC, 0)
        // Without a cookie file the cookie engine stays off, and without HSTS and Alt-Svc files so do these.
        try set(CURLOPT_COOKIEFILE, nil)
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_HTTP09_ALLOWED, 0)
        // Unset: an answer is never unpacked here, so a small one cannot become a large one.
        try set(CURLOPT_ACCEPT_ENCODING, nil)
        // Signals are process-wide; timeouts work without them because names are resolved on a thread …
        try set(CURLOPT_NOSIGNAL, 1)
        // … which is left behind, not waited for, when its transfer ends: else a dead resolver would stop all others.
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try set(CURLOPT_TCP_KEEPIDLE, Self.keepaliveIdleSeconds)
        try set(CURLOPT_TCP_KEEPINTVL, Self.keepaliveIntervalSeconds)
        try set(CURLOPT_MAXLIFETIME_CONN, Self.connectionLifetimeMaxSeconds)
    }

    private func applyTrust(_ tls: CurlTLS) throws(CurlError) {
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        guard let caFile = tls.caFile else { return }
        try set(CURLOPT_CAINFO, caFile)
        // Without this a built-in directory of authorities would be trusted beside the file.
        try set(CURLOPT_CAPATH, nil)
    }

    private func applyLimits(_ limits: CurlLimits) throws(CurlError) {
        try set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectTimeout.wholeMilliseconds)
        try set(CURLOPT_TIMEOUT_MS, limits.totalTimeout?.wholeMilliseconds ?? 0)
        try set(CURLOPT_LOW_SPEED_LIMIT, limits.lowSpeedBytesPerSecond)
        try set(CURLOPT_LOW_SPEED_TIME, limits.lowSpeedSeconds)
    }

    private func applyMethod(_ request: CurlRequest, uploadBytes: UInt64?) throws(CurlError) {
        switch request.body {
        case .none:
            switch request.method {
            case "GET": try set(CURLOPT_HTTPGET, 1)
            case "HEAD": try set(CURLOPT_NOBODY, 1)
            case "POST", "PUT": try setBody([])
            default: break
            }
        case .bytes(let bytes): try setBody(bytes)
        case .file:
            try set(CURLOPT_UPLOAD, 1)
            try check(ccurl_set_offset(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(uploadBytes ?? 0)))
        }
        // Only the word: the kind of transfer was chosen above.
        try set(CURLOPT_CUSTOMREQUEST, request.method)
    }

    private func setBody(_ bytes: [UInt8]) throws(CurlError) {
        // The size first: libcurl copies that many bytes.
        try check(ccurl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
        try check(bytes.isEmpty ? ccurl_set_copied_body(easy, "") : ccurl_set_copied_body(easy, bytes))
    }

    private func set(_ option: CURLoption, _ value: Int) throws(CurlError) {
        try check(ccurl_set_long(easy, option, value))
    }

    private func set(_ option: CURLoption, _ value: String?) throws(CurlError) {
        try check(ccurl_set_string(easy, option, value))
    }
}

extension Duration {
    /// Rounded up, because libcurl takes 0 for "no limit".
    fileprivate var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        return max(1, Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
