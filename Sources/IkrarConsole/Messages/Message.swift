/// A sentence for a human. It cannot be made in one language only.
package struct Message: Equatable, Sendable {
    /// In Bahasa Indonesia.
    package let indonesian: String
    /// In English.
    package let english: String

    /// Both languages; values of the outside world are escaped when the line is written, not here.
    package init(indonesian: String, english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// Words of a library, the system or another program, which exist in English only. Indonesian says so.
    package static func technical(_ words: String) -> Message {
        Message(indonesian: "rincian teknis: " + words, english: words)
    }

    /// The sentence in `language`.
    package func text(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// The sentence in the language of this run: for help, which the argument parser asks for before any command runs.
    package var help: String { text(in: .current) }

    /// Both, one after the other.
    package static func + (left: Message, right: Message) -> Message {
        Message(indonesian: left.indonesian + right.indonesian, english: left.english + right.english)
    }
}
