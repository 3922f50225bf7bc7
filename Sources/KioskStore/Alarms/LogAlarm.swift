package import IkrarLedger

/// Something that HQ's log must never show: kept for ever, with the checkpoints that show it.
package struct LogAlarm: Hashable, Sendable {
    /// The alarm's number in this store; `nil` before it is kept.
    package let id: Int64?
    /// What is wrong: a word.
    package let code: String
    /// What is wrong, in English.
    package let detail: String
    /// When this kiosk found out, by its own clock.
    package let time: RecordTime
    /// The signed checkpoint verified last before; `nil` before the first.
    package let verified: [UInt8]?
    /// What HQ offered as its checkpoint.
    package let offered: [UInt8]?
    /// Who has taken note of it; `nil` while nobody has.
    package let acknowledgement: AlarmAcknowledgement?

    /// An alarm of these parts.
    package init(
        id: Int64? = nil,
        code: String,
        detail: String,
        time: RecordTime,
        verified: [UInt8]?,
        offered: [UInt8]?,
        acknowledgement: AlarmAcknowledgement? = nil
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
