/// The body of `POST /v1/enrolment`. It holds a secret: never log it.
package struct EnrolmentOrder: Codable, Equatable, Sendable, CustomStringConvertible {
    /// HQ's base URL.
    package let url: String
    /// The one-time token HQ issued for this site.
    package let token: String
    /// HQ's log key (vkey), learned by another way than `url`.
    package let logKey: String
    /// The absolute path, on the kiosk, of the certificate authority that HQ's certificate must descend from.
    package let caFile: String?
    /// The witnesses HQ's checkpoints must have, as the text of a c2sp.org/tlog-policy.
    package let policy: String?
    /// Begins a new chain where the store refuses to sign because it was restored or cloned.
    package let beginsNewIncarnation: Bool

    /// An order of these values.
    package init(
        url: String,
        token: String,
        logKey: String,
        caFile: String? = nil,
        policy: String? = nil,
        beginsNewIncarnation: Bool = false
    ) {
        self.url = url
        self.token = token
        self.logKey = logKey
        self.caFile = caFile
        self.policy = policy
        self.beginsNewIncarnation = beginsNewIncarnation
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case url, token, policy
        case logKey = "log_key"
        case caFile = "ca_file"
        case beginsNewIncarnation = "new_incarnation"
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        url = try values.decode(String.self, forKey: .url)
        token = try values.decode(String.self, forKey: .token)
        logKey = try values.decode(String.self, forKey: .logKey)
        caFile = try values.decodeIfPresent(String.self, forKey: .caFile)
        policy = try values.decodeIfPresent(String.self, forKey: .policy)
        beginsNewIncarnation = try values.decodeIfPresent(Bool.self, forKey: .beginsNewIncarnation) ?? false
    }

    /// Everything but the token.
    package var description: String { "enrolment at \(url) for \(logKey)" }
}
