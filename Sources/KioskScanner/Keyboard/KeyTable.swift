/// A layout as a table by the codes of keys, so that a key costs one look-up.
struct KeyTable: Sendable {
    /// Codes from here on are no keys of a keyboard's four rows and keypad.
    static let codesMax = 128

    private let levels: [KeyMeaning]

    /// The table of `layout`.
    init(_ layout: KeyboardLayout) {
        var levels = [KeyMeaning](repeating: .none, count: 4 * Self.codesMax)
        func set(_ code: UInt16, _ plain: KeyMeaning, _ shifted: KeyMeaning, _ alternate: KeyMeaning = .none) {
            levels[Int(code)] = plain
            levels[Int(code) + Self.codesMax] = shifted
            levels[Int(code) + 2 * Self.codesMax] = alternate
            let hasCase = plain.scalar.properties.uppercaseMapping == String(shifted.scalar) && plain != shifted
            if hasCase { levels[Int(code) + 3 * Self.codesMax] = plain }
        }
        for row in layout.rows {
            for (index, code) in row.place.codes.enumerated() {
                set(
                    code,
                    row.meaning(row.plain, index),
                    row.meaning(row.shifted, index),
                    row.meaning(row.alternate, index)
                )
            }
        }
        // The keypad gives its digits whether NumLock is said to be on or not: a scanner means digits.
        let keypad = zip(Key.keypad, "789-456+1230".unicodeScalars + [layout.keypadPoint])
        let others: [(UInt16, Unicode.Scalar)] = [
            (Key.space, " "), (Key.keypadAsterisk, "*"), (Key.keypadSlash, "/"), (Key.keypadEquals, "="),
            (Key.keypadComma, ","),
        ]
        for (code, scalar) in Array(keypad) + others {
            let meaning = KeyMeaning(scalar: scalar, isDead: false)
            set(code, meaning, meaning, meaning)
        }
        self.levels = levels
    }

    /// What the key with this code gives alone or with Shift. CapsLock turns Shift around, for letters only.
    @inline(__always)
    func plain(_ code: Int, isShifted: Bool, isCapsLocked: Bool) -> KeyMeaning {
        guard code < Self.codesMax else { return .none }
        let turned = isCapsLocked && !levels[code + 3 * Self.codesMax].isNone
        return levels[code + (isShifted != turned ? Self.codesMax : 0)]
    }

    /// What the key with this code gives with AltGr.
    func alternate(_ code: Int) -> KeyMeaning {
        code < Self.codesMax ? levels[code + 2 * Self.codesMax] : .none
    }
}
