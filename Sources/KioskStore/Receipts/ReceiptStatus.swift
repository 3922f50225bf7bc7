package import IkrarLedger

/// What is proven about HQ's log, and what speaks against it.
package struct ReceiptStatus: Hashable, Sendable {
    /// Size and root of the newest checkpoint verified; `nil` before the first.
    package let verified: TreeHead?
    /// How many alarms there are that nobody has taken note of.
    package let alarms: Int
    /// The newest of them.
    package let lastAlarm: LogAlarm?

    /// A status of these parts.
    package init(verified: TreeHead?, alarms: Int, lastAlarm: LogAlarm?) {
        self.verified = verified
        self.alarms = alarms
        self.lastAlarm = lastAlarm
    }

    /// Nothing verified, no alarm.
    package static let none = ReceiptStatus(verified: nil, alarms: 0, lastAlarm: nil)
}
