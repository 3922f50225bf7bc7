/// What one key gives: a character, or a dead key's accent.
struct KeyMeaning: Hashable, Sendable {
    /// Nothing at all.
    static let none = KeyMeaning(scalar: "\0", isDead: false)

    /// The character, or the accent standing alone; NUL for nothing, which no key gives.
    let scalar: Unicode.Scalar
    /// Whether it waits for the character it goes onto.
    let isDead: Bool

    var isNone: Bool { scalar == "\0" }
}
