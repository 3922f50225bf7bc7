/// HQ's answer to GET `/v1/enrolment` with a good token: what the kiosk is to be called, and what it has to sign.
package struct EnrolmentOffer: Codable, Hashable, Sendable {
    /// HQ's origin, with which all names under it begin.
    package let origin: String
    /// The site the token was made for.
    package let site: String
    /// The key name for the kiosk's new chain, `<origin>/k/<site>/<incarnation>`.
    package let signer: String
    /// The vkey of HQ's log. The kiosk's operator has been told it by another way.
    package let logKey: String
    /// What every proof covers: printable ASCII, fresh, good for one enrolment.
    package let challenge: String

    /// An offer of these parts.
    package init(origin: String, site: String, signer: String, logKey: String, challenge: String) {
        self.origin = origin
        self.site = site
        self.signer = signer
        self.logKey = logKey
        self.challenge = challenge
    }

    private enum CodingKeys: String, CodingKey {
        case origin
        case site
        case signer
        case logKey = "log_key"
        case challenge
    }
}
