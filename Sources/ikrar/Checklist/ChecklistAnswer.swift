/// What `ikrar checklist --json` tells.
struct ChecklistAnswer: Encodable, Equatable {
    /// The campaign's id.
    let campaign: String
    /// RFC 3339 time at which it was read.
    let asOf: String
    /// Whether records may still be missing.
    let isProvisional: Bool
    /// How many people are on it.
    let people: Int
    /// How many pages.
    let pages: Int
    /// The file that was written; absent when none was.
    let path: String?
    /// The pages; absent when a file was written.
    let text: String?

    private enum CodingKeys: String, CodingKey {
        case campaign, people, pages, path, text
        case asOf = "as_of"
        case isProvisional = "provisional"
    }
}
