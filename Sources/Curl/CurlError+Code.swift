import CCurl

extension CurlError {
    /// OpenSSL's verification results (x509_vfy.h) that mean the clock or the certificate's dates.
    private static let dateResults: Set<Int> = [9, 10, 13, 14]

    /// The results that mean the wrong host: no error of the chain (0, or the 1 that libcurl starts from), because
    /// libcurl compares the host itself once OpenSSL has found the chain good, and OpenSSL's own host mismatch.
    private static let hostResults: Set<Int> = [0, 1, 62]

    /// What a finished transfer's libcurl code means; nil for success.
    init?(code: CURLcode, easy: UnsafeMutableRawPointer, detail: String, limits: CurlLimits) {
        switch code {
        case CURLE_OK: return nil
        case CURLE_URL_MALFORMAT: self = .invalidURL(detail)
        case CURLE_COULDNT_RESOLVE_HOST: self = .cannotResolve(detail)
        case CURLE_COULDNT_CONNECT:
            self = .cannotConnect(errno: Int32(truncatingIfNeeded: Self.long(easy, CURLINFO_OS_ERRNO)), detail: detail)
        case CURLE_OPERATION_TIMEDOUT: self = Self.isStall(easy, limits) ? .tooSlow : .timedOut
        case CURLE_PEER_FAILED_VERIFICATION: self = .tls(reason: Self.verification(easy), detail: detail)
        case CURLE_SSL_CACERT_BADFILE: self = .tls(reason: .unreadableCAFile, detail: detail)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED:
            self = .tls(reason: .other, detail: detail)
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: self = .truncated(detail)
        // The scheme was checked before, so an "unsupported protocol" here is an answer without a status line.
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_TOO_MANY_REDIRECTS:
            self = .protocolViolation(detail)
        default: self = .other(code: Int32(bitPattern: code.rawValue), detail: detail)
        }
    }

    /// libcurl has one code for three timers. Once the request was being sent and time is left, it was the lowest rate.
    private static func isStall(_ easy: UnsafeMutableRawPointer, _ limits: CurlLimits) -> Bool {
        guard offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0 else { return false }
        guard let total = limits.totalTimeout else { return true }
        return Duration.microseconds(offset(easy, CURLINFO_TOTAL_TIME_T)) < total
    }

    private static func verification(_ easy: UnsafeMutableRawPointer) -> CurlTLSFailure {
        switch long(easy, CURLINFO_SSL_VERIFYRESULT) {
        case let result where dateResults.contains(result): .notYetValidOrExpired
        case let result where hostResults.contains(result): .wrongHost
        default: .untrusted
        }
    }

    private static func long(_ easy: UnsafeMutableRawPointer, _ info: CURLINFO) -> Int {
        var value = 0
        return ccurl_get_long(easy, info, &value) == CURLE_OK ? value : 0
    }

    private static func offset(_ easy: UnsafeMutableRawPointer, _ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        return ccurl_get_offset(easy, info, &value) == CURLE_OK ? Int64(value) : 0
    }
}
