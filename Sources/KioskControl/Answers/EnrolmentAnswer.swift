/// The answer to `POST /v1/enrolment`.
package struct EnrolmentAnswer: Codable, Equatable, Sendable {
    /// HQ's URL.
    package let url: String
    /// The name of HQ's log.
    package let origin: String
    /// The site this kiosk stands at.
    package let site: String
    /// The name this kiosk signs with from now on.
    package let signer: String
    /// HQ's log key, proven to be held by whoever answered.
    package let logKey: String

    /// An answer of these values.
    package init(url: String, origin: String, site: String, signer: String, logKey: String) {
        self.url = url
        self.origin = origin
        self.site = site
        self.signer = signer
        self.logKey = logKey
    }

    private enum CodingKeys: String, CodingKey {
        case url, origin, site, signer
        case logKey = "log_key"
    }
}
