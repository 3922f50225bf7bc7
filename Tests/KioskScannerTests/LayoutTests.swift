import KioskScanner
import Testing

struct LayoutTests {
    /// Keys of the four rows, from left to right.
    private static let rows: [[UInt16]] = [
        [41] + Array(2...13), Array(16...27), Array(30...40) + [43], [86] + Array(44...53),
    ]

    @Test(
        arguments: [
            (KeyboardLayout.us, ["`1234567890-=", "qwertyuiop[]", #"asdfghjkl;'\"#, "<zxcvbnm,./"]),
            (.uk, ["`1234567890-=", "qwertyuiop[]", "asdfghjkl;'#", #"\zxcvbnm,./"#]),
            (.de, ["1234567890ß", "qwertzuiopü+", "asdfghjklöä#", "<yxcvbnm,.-"]),
            (.fr, [#"²&é"'(-è_çà)="#, "azertyuiop$", "qsdfghjklmù*", "<wxcvbn,;:!"]),
        ]
    )
    func `keys alone`(_ layout: KeyboardLayout, _ expected: [String]) {
        #expect(Self.type(layout, without: Self.dead(layout, isShifted: false)) == expected)
    }

    @Test(
        arguments: [
            (KeyboardLayout.us, ["~!@#$%^&*()_+", "QWERTYUIOP{}", #"ASDFGHJKL:"|"#, ">ZXCVBNM<>?"]),
            (.uk, [#"¬!"£$%^&*()_+"#, "QWERTYUIOP{}", "ASDFGHJKL:@~", "|ZXCVBNM<>?"]),
            (.de, [#"°!"§$%&/()=?"#, "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", ">YXCVBNM;:_"]),
            (.fr, ["1234567890°+", "AZERTYUIOP£", "QSDFGHJKLM%µ", ">WXCVBN?./§"]),
        ]
    )
    func `keys with Shift`(_ layout: KeyboardLayout, _ expected: [String]) {
        #expect(Self.type(layout, held: 42, without: Self.dead(layout, isShifted: true)) == expected)
    }

    @Test(
        arguments: [
            (KeyboardLayout.us, ["", "", "", ""]), (.uk, ["|€", "éúíó", "á", ""]),
            (.de, [#"²³{[]}\"#, "@€~", "", "|µ"]), (.fr, [#"~#{[|`\^@]}"#, "€¤", "", ""]),
        ]
    )
    func `keys with AltGr`(_ layout: KeyboardLayout, _ expected: [String]) {
        #expect(Self.type(layout, held: 100, without: []) == expected)
    }

    @Test func `dead keys go onto the next character`() {
        // ^ e, ´ A, ^ space, ^ 1, ´ ´, and one before the end.
        #expect(
            decode(.de) { keys in
                keys.stroke(41)
                keys.stroke(18)
                keys.stroke(13)
                keys.stroke(30, with: 42)
                keys.stroke(41)
                keys.stroke(57)
                keys.stroke(41)
                keys.stroke(2)
                keys.stroke(13)
                keys.stroke(13)
                keys.stroke(41)
                keys.stroke(28)
            } == ["êÁ^^1´^"]
        )
        #expect(
            decode(.fr) { keys in
                keys.stroke(26, with: 42)
                keys.stroke(18)
                keys.stroke(28)
            } == ["ë"]
        )
    }

    @Test func `CapsLock turns umlauts around, and no sign`() {
        #expect(
            decode(.de) { keys in
                keys.stroke(58)
                for key: UInt16 in [39, 12, 51] { keys.stroke(key) }
                keys.stroke(39, with: 54)
                keys.stroke(28)
            } == ["Öß,ö"]
        )
    }

    @Test func `AltGr is also Control and Alt`() {
        #expect(
            decode(.de) { keys in
                keys.stroke(16, with: 29, 56)
                keys.stroke(28)
            } == ["@"]
        )
    }

    private static func dead(_ layout: KeyboardLayout, isShifted: Bool) -> Set<UInt16> {
        switch layout {
        case .us, .uk: []
        case .de: isShifted ? [13] : [41, 13]
        case .fr: [26]
        }
    }

    private static func type(_ layout: KeyboardLayout, held: UInt16? = nil, without dead: Set<UInt16>) -> [String] {
        rows.map { row in
            decode(layout) { keys in
                for key in row where !dead.contains(key) {
                    if let held { keys.stroke(key, with: held) } else { keys.stroke(key) }
                }
                keys.stroke(28)
            }.joined()
        }
    }
}
