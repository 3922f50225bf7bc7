/// What `ikrar-hq status` tells of one witness.
package struct WitnessReport: Codable, Hashable, Sendable {
    /// Its name in the policy.
    package let name: String
    /// Its vkey.
    package let key: String
    /// Its submission prefix; nil when the policy has none, and it is never asked.
    package let url: String?
    /// How it answered last.
    package var state: WitnessState
    /// What it said, or why there is no answer; for people.
    package var detail: String?
    /// When that was, RFC 3339.
    package var answeredAt: String?
    /// The size it cosigned last.
    package var cosignedSize: UInt64?
    /// When it cosigned that, by its own clock, RFC 3339.
    package var cosignedAt: String?
    /// The size it once knew and then no more: its store was rolled back. Stays until an administrator removes the file.
    package var wentBackFrom: UInt64?

    private enum CodingKeys: String, CodingKey {
        case name, key, url, state, detail
        case answeredAt = "answered_at"
        case cosignedSize = "cosigned_size"
        case cosignedAt = "cosigned_at"
        case wentBackFrom = "went_back_from"
    }
}
