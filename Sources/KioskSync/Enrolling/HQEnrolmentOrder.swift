import IkrarLedger

/// What an operator gives to enrol a kiosk, after the checks.
struct HQEnrolmentOrder: Sendable {
    let address: HQAddress
    let token: String
    let logKey: VerifierKey
    let caFile: String?

    init(url: String, token: String, logKey: String, caFile: String?) throws(EnrolmentFailure) {
        guard let address = HQAddress(parsing: url) else { throw .invalidURL(url) }
        // RFC 6750 section 2.1, generously.
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .invalidToken }
        self.address = address
        self.token = token
        self.caFile = caFile
        do {
            self.logKey = try VerifierKey(parsing: logKey)
        } catch {
            throw .invalidLogKey(logKey)
        }
    }
}
