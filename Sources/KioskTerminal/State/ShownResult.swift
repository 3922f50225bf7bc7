import IkrarConsole
import KioskControl

/// A result on the screen.
struct ShownResult: Equatable, Sendable {
    let kind: ResultKind
    /// Whom it is about. Taken off the screen when nobody does anything for a while.
    var person: PersonAnswer?
    /// When and where the first record was made, of one that was there already.
    var first: FirstRecordAnswer?
    /// What else is to be said, in lines.
    var remarks: [Message]
    let moment: TerminalMoment
}
