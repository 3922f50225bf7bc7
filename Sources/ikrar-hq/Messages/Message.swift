/// A sentence for a human. It cannot be made in one language only.
struct Message: Equatable, Sendable {
    let indonesian: String
    let english: String

    /// Both languages; values of the outside world are escaped when the line is written, not here.
    init(indonesian: String, english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// The sentence in `language`.
    func text(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// The sentence in the language of this run: for help, which the argument parser asks for before any command runs.
    var help: String { text(in: .current) }

    /// Both, one after the other.
    static func + (left: Message, right: Message) -> Message {
        Message(indonesian: left.indonesian + right.indonesian, english: left.english + right.english)
    }
}
