import IkrarLedger

/// What an operator gives to enrol a kiosk, after the checks.
struct HQEnrolmentOrder: Sendable {
    let address: HQAddress
    let token: String
    let logKey: VerifierKey
    let caFile: String?
    let policy: [UInt8]?

    init(
        url: String,
        token: String,
        logKey: String,
        caFile: String?,
        policy: [UInt8]?
    ) throws(EnrolmentFailure) {
        guard let address = HQAddress(parsing: url) else { throw .invalidURL(url) }
        // RFC 6750 section 2.1, generously.
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .invalidToken }
        self.address = address
        self.token = token
        self.caFile = caFile
        self.policy = policy
        do {
            self.logKey = try VerifierKey(parsing: logKey)
        } catch {
            throw .invalidLogKey(logKey)
        }
        if let policy { try Self.check(policy, of: self.logKey) }
    }

    /// Refuses what is no policy, and one that names logs but not this.
    private static func check(_ policy: [UInt8], of logKey: VerifierKey) throws(EnrolmentFailure) {
        let parsed: WitnessPolicy
        do {
            parsed = try WitnessPolicy(parsing: policy)
        } catch {
            throw .invalidPolicy(error.description)
        }
        guard parsed.logs.isEmpty || parsed.logs.contains(where: { $0.key == logKey }) else {
            throw .invalidPolicy("it names other logs than the one with this key")
        }
    }
}
