import KioskControl

/// What the keys mean at present.
enum TerminalMode: Equatable, Sendable {
    /// Whose name is to be confirmed before anything is recorded.
    struct Confirmation: Equatable, Sendable {
        let order: ScanOrder
        /// `nil` for a number that is nobody's.
        let person: PersonAnswer?
    }

    /// Several people have a number.
    struct Choice: Equatable, Sendable {
        /// At most nine are on the screen, one for each digit.
        static let pageSize = 9
        /// The number; empty where only the daemon knows it, since a reader gave it.
        let input: String
        let method: String
        let candidates: [PersonAnswer]
        /// The first on the screen.
        var offset = 0
    }

    /// A search by name.
    struct Search: Equatable, Sendable {
        var text = ""
        var people: [PersonAnswer] = []
        var hasMore = false
        var selected = 0
        /// What the people are the answer to.
        var answered: String?
        /// When to send it.
        var dueAt: Duration?
        /// The search under way.
        var query: Int?
    }

    /// Waits for a scan or digits.
    case scanning
    /// Waits for the daemon to say whose the typed number is.
    case lookingUp(id: Int, input: String)
    /// Waits for Enter.
    case confirming(Confirmation)
    /// Waits for a digit.
    case choosing(Choice)
    /// Waits for letters, arrows and Enter.
    case searching(Search)
    /// Waits for the digit of a reason.
    case undoing(Undoable)
    /// Waits for a second Ctrl-C.
    case leaving

    /// Whether typed letters go into a field.
    var takesText: Bool {
        switch self {
        case .scanning, .searching: true
        default: false
        }
    }
}
