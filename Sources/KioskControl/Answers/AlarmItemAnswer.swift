/// One alarm with its evidence, and who has taken note of it.
package struct AlarmItemAnswer: Codable, Equatable, Sendable {
    /// Who took note of an alarm, when and why.
    package struct Acknowledgement: Codable, Equatable, Sendable {
        /// When, RFC 3339.
        package let time: String
        /// The operating-system user.
        package let user: String
        /// Their number.
        package let uid: UInt32
        /// Their words.
        package let reason: String

        /// An acknowledgement of these values.
        package init(time: String, user: String, uid: UInt32, reason: String) {
            self.time = time
            self.user = user
            self.uid = uid
            self.reason = reason
        }
    }

    /// The alarm's number.
    package let id: Int64
    /// What is wrong: a word.
    package let code: String
    /// What is wrong, in English.
    package let detail: String
    /// When the kiosk found out, RFC 3339.
    package let time: String
    /// The signed checkpoint verified last before, as its text; absent before the first.
    package let verified: String?
    /// What HQ offered as its checkpoint, as text; repaired where it is none.
    package let offered: String?
    /// Who has taken note; absent while nobody has.
    package let acknowledgement: Acknowledgement?

    /// An answer of these values.
    package init(
        id: Int64,
        code: String,
        detail: String,
        time: String,
        verified: String? = nil,
        offered: String? = nil,
        acknowledgement: Acknowledgement? = nil
    ) {
        self.id = id
        self.code = code
        self.detail = detail
        self.time = time
        self.verified = verified
        self.offered = offered
        self.acknowledgement = acknowledgement
    }
}
