/// The keys that are not characters (linux/input-event-codes.h), by their place on a US keyboard.
enum Key {
    static let backspace: UInt16 = 14
    static let tab: UInt16 = 15
    static let leftBracket: UInt16 = 26
    static let rightBracket: UInt16 = 27
    static let enter: UInt16 = 28
    static let leftControl: UInt16 = 29
    static let leftShift: UInt16 = 42
    static let backslash: UInt16 = 43
    static let rightShift: UInt16 = 54
    static let keypadAsterisk: UInt16 = 55
    static let leftAlt: UInt16 = 56
    static let space: UInt16 = 57
    static let capsLock: UInt16 = 58
    static let keypadEnter: UInt16 = 96
    static let rightControl: UInt16 = 97
    static let keypadSlash: UInt16 = 98
    static let rightAlt: UInt16 = 100
    static let lineFeed: UInt16 = 101
    static let keypadEquals: UInt16 = 117
    static let keypadComma: UInt16 = 121
    static let leftMeta: UInt16 = 125
    static let rightMeta: UInt16 = 126

    /// Seven, eight, nine, minus, four, five, six, plus, one, two, three, zero, point: the keypad's block.
    static let keypad: ClosedRange<UInt16> = 71...83
}
