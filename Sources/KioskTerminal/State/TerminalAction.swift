package import KioskControl

/// What the terminal wants done.
package enum TerminalAction: Equatable, Sendable {
    /// Record a scan.
    case scan(id: Int, ScanOrder, request: RequestID)
    /// Ask whose number that is.
    case lookUp(id: Int, input: String)
    /// Search people by name.
    case find(id: Int, text: String)
    /// Make a record void.
    case void(id: Int, VoidOrder, request: RequestID)
    /// Ask how the kiosk is.
    case status
    /// Ask for the counts, and those of this person's unit.
    case progress(person: String?)
    /// Sound the bell so many times, and run the feedback command with this word, which names nobody.
    case feedback(word: String, bells: Int)
    /// Draw everything anew.
    case redraw
    /// Leave the terminal.
    case quit
}
