/// What tells the end of a code.
package enum Terminator: String, CaseIterable, Sendable {
    /// Enter, Enter of the keypad or Tab; on a serial line CR, LF or both, or Tab.
    case any
    /// Enter of either kind; on a serial line CR, LF or both. Tab is text.
    case enter
    /// Tab. On a serial line CR and LF are text.
    case tab
    /// Nothing is sent at the end; silence of ``CodeFormat/idle`` tells it. What ends codes elsewhere ends them, too.
    case idle

    /// Whether a carriage return or line feed, or the key Enter, ends a code.
    var isEndedByEnter: Bool { self != .tab }
    /// Whether a tab ends a code.
    var isEndedByTab: Bool { self != .enter }
}
