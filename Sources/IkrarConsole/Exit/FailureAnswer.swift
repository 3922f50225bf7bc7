/// What `--json` prints on stdout in place of an answer when there is none.
package struct FailureAnswer: Encodable, Equatable {
    /// The daemon's or the store's code, or one of the program's: `daemon_unavailable`, `in_doubt`, `unreadable_file`, …
    package let code: String
    /// What happened, in English.
    package let detail: String
    /// What to do next, in English.
    package let remedy: String?
    /// The id to ask again with, when in doubt.
    package let requestID: String?

    private enum CodingKeys: String, CodingKey {
        case code, detail, remedy
        case requestID = "request_id"
    }
}
