/// How far the clock can be believed.
package struct ClockAnswer: Codable, Equatable, Sendable {
    /// Whether the system says it is synchronised.
    package let synced: Bool
    /// HQ's time minus ours, when HQ has answered.
    package let offsetSeconds: Double?

    /// An answer of these values.
    package init(synced: Bool, offsetSeconds: Double? = nil) {
        self.synced = synced
        self.offsetSeconds = offsetSeconds
    }

    private enum CodingKeys: String, CodingKey {
        case synced
        case offsetSeconds = "offset_seconds"
    }
}
