package import KioskControl

/// What happens to the terminal.
package enum TerminalEvent: Sendable {
    /// Bytes read from the keyboard at once.
    case bytes([UInt8])
    /// The terminal has this size now.
    case resized(columns: Int, rows: Int)
    /// Time went on.
    case tick
    /// The daemon tells events.
    case eventsOpened
    /// It does so no more, or could not be reached.
    case eventsLost(TerminalFailure)
    /// A result at this kiosk, whoever asked for it.
    case happened(ScanAnswer)
    /// The answer to ``TerminalAction/scan(id:_:request:)``.
    case scanned(id: Int, Result<ScanAnswer, TerminalFailure>)
    /// The answer to ``TerminalAction/lookUp(id:input:)``.
    case lookedUp(id: Int, Result<LookupAnswer, TerminalFailure>)
    /// The answer to ``TerminalAction/find(id:text:)``.
    case found(id: Int, Result<PeopleAnswer, TerminalFailure>)
    /// The answer to ``TerminalAction/void(id:_:request:)``.
    case voided(id: Int, Result<VoidAnswer, TerminalFailure>)
    /// The answer to ``TerminalAction/status``.
    case status(Result<StatusAnswer, TerminalFailure>)
    /// The answer to ``TerminalAction/progress(person:)``.
    case progress(Result<ProgressAnswer, TerminalFailure>)
}
