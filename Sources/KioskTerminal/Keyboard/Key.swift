/// What an operator or a keyboard wedge pressed.
package enum Key: Hashable, Sendable {
    /// A printable character.
    case character(Unicode.Scalar)
    /// Return, also the keypad's.
    case enter
    /// Tab, with which some scanners end a code.
    case tab
    /// Escape alone.
    case escape
    /// Backspace or delete.
    case backspace
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A function key by its number.
    case function(Int)
    /// Ctrl with a letter or sign, in lower case.
    case control(Character)
    /// What was pasted in one piece: neither typed nor scanned.
    case paste(String)
}
