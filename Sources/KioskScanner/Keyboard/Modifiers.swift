/// Which modifier keys of one device are down.
struct Modifiers: OptionSet, Sendable {
    let rawValue: UInt8

    static let leftShift = Modifiers(rawValue: 1)
    static let rightShift = Modifiers(rawValue: 2)
    static let leftControl = Modifiers(rawValue: 4)
    static let rightControl = Modifiers(rawValue: 8)
    static let leftAlt = Modifiers(rawValue: 16)
    static let rightAlt = Modifiers(rawValue: 32)
    static let leftMeta = Modifiers(rawValue: 64)
    static let rightMeta = Modifiers(rawValue: 128)

    static let shift: Modifiers = [.leftShift, .rightShift]
    static let control: Modifiers = [.leftControl, .rightControl]
    static let alt: Modifiers = [.leftAlt, .rightAlt]
    static let meta: Modifiers = [.leftMeta, .rightMeta]

    /// Whether one of `keys` is down.
    @inline(__always)
    func has(_ keys: Modifiers) -> Bool { !isDisjoint(with: keys) }

    /// The modifier with this code; empty for any other key.
    @inline(__always)
    init(key: UInt16) {
        switch key {
        case Key.leftShift: self = .leftShift
        case Key.rightShift: self = .rightShift
        case Key.leftControl: self = .leftControl
        case Key.rightControl: self = .rightControl
        case Key.leftAlt: self = .leftAlt
        case Key.rightAlt: self = .rightAlt
        case Key.leftMeta: self = .leftMeta
        case Key.rightMeta: self = .rightMeta
        default: self = []
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
