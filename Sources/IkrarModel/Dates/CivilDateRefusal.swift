/// Why a text is no date.
package enum CivilDateRefusal: Error, Hashable, Sendable {
    /// It is written in none of the accepted ways; holds the text, cut when long.
    case unreadable(String)
    /// It is written like a date, but the calendar has no such day.
    case noSuchDay(String)

    /// The longest text looked at: `18 September 2024` has 17 bytes.
    static let textBytesMax = 64

    static func excerpt(of text: String) -> String {
        text.utf8.count <= textBytesMax ? text : text.prefix(textBytesMax / 4) + "…"
    }
}

extension CivilDateRefusal: CustomStringConvertible {
    /// The stable word for this refusal in JSON, logs and message catalogues.
    package var code: String {
        switch self {
        case .unreadable: "date_unreadable"
        case .noSuchDay: "date_impossible"
        }
    }

    /// What is wrong, in English; programs translate by `code`.
    package var description: String {
        switch self {
        case .unreadable(let text):
            "“\(text)” is no date; write 2024-09-17, 17-09-2024, 17/09/2024 or 17 September 2024"
        case .noSuchDay(let text): "“\(text)” does not exist in the calendar"
        }
    }
}
