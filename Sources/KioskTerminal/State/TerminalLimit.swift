import KioskControl

/// Limits of the terminal, each with its reason.
package enum TerminalLimit {
    /// What the daemon takes as an input.
    package static let inputBytesMax = ControlLimit.inputBytesMax
    /// Scans that wait for the daemon: a box of badges read without looking up. More are refused, not forgotten.
    package static let waitingScansMax = 64
    /// Results on the list.
    package static let recentMax = 5
    /// How long a good result stays: to be read from two metres, and gone before the next person stands there.
    package static let resultShown = Duration.seconds(6)
    /// Without a key or a result for this long, everything that names a person leaves the screen.
    package static let idleWipe = Duration.seconds(10)
    /// How long the last record can be undone at the table; later it takes `ikrar void` and its leaf.
    package static let undoMax = Duration.seconds(60)
    /// How often the state of the kiosk is asked for.
    package static let statusInterval = Duration.seconds(3)
    /// How long typing must rest before a search is sent.
    package static let findDelay = Duration.milliseconds(150)
    /// Fewer letters match half a city.
    package static let findCharactersMin = 2
    /// A number this long in the search field is looked up as one: it must not travel in a path.
    package static let numberDigitsMin = 5
    /// How long an order in doubt is asked again before the operator is told to scan again.
    package static let doubtMax = Duration.seconds(60)
    /// How long to wait before asking again.
    package static let retryDelay = Duration.seconds(1)
    /// How long an order may take before the screen says that it is being saved.
    package static let savingShown = Duration.milliseconds(400)
    /// How long an event and the answer to the same order may lie apart.
    package static let echoMax = Duration.seconds(5)
    /// How long a remark about a key stays.
    package static let noticeShown = Duration.seconds(3)
}
