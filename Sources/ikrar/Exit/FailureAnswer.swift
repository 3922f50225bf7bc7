/// What `--json` prints on stdout in place of an answer when there is none.
struct FailureAnswer: Encodable, Equatable {
    /// The daemon's code, or one of this program's: `daemon_unavailable`, `in_doubt`, `not_the_local_api`, …
    let code: String
    /// What happened, in English.
    let detail: String
    /// What to do next, in English.
    let remedy: String?
    /// The id to ask again with, when in doubt.
    let requestID: String?

    private enum CodingKeys: String, CodingKey {
        case code, detail, remedy
        case requestID = "request_id"
    }
}
