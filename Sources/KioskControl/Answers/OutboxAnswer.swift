/// The answer to `GET /v1/outbox`.
package struct OutboxAnswer: Codable, Equatable, Sendable {
    /// All records HQ does not have yet, the parked among them.
    package let pending: Int
    /// The parked ones.
    package let deadLetters: Int
    /// The time of the oldest, RFC 3339.
    package let oldestUnsent: String?
    /// The parked ones, then the oldest; at most ``ControlLimit/outboxItemsMax``.
    package let items: [OutboxItemAnswer]

    /// An answer of these values.
    package init(pending: Int, deadLetters: Int, oldestUnsent: String? = nil, items: [OutboxItemAnswer]) {
        self.pending = pending
        self.deadLetters = deadLetters
        self.oldestUnsent = oldestUnsent
        self.items = items
    }

    private enum CodingKeys: String, CodingKey {
        case pending, items
        case deadLetters = "dead_letters"
        case oldestUnsent = "oldest_unsent"
    }
}
