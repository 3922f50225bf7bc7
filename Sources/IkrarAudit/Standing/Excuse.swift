/// Why someone need not pledge for now, and how long.
package struct Excuse: Codable, Hashable, Sendable {
    /// A code such as `leave`; never a diagnosis.
    package let reason: String
    /// The last day it holds, `YYYY-MM-DD`.
    package let until: String

    /// An excuse of these parts.
    package init(reason: String, until: String) {
        self.reason = reason
        self.until = until
    }
}
