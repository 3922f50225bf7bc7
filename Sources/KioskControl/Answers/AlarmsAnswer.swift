/// Every alarm this kiosk ever raised, oldest first.
package struct AlarmsAnswer: Codable, Equatable, Sendable {
    /// The alarms.
    package let alarms: [AlarmItemAnswer]

    /// An answer of these alarms.
    package init(alarms: [AlarmItemAnswer]) {
        self.alarms = alarms
    }
}
